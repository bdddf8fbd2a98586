import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../contract/limits.ts";
import { useManager } from "../../manager/manager-context.ts";
import { useTokenErrorWords } from "../../messages/error-words.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import type { ClientCredentials } from "../../oauth/client-credentials.ts";
import { grantedScopes } from "../../oauth/granted-scopes.ts";
import { TokenError } from "../../oauth/token-error.ts";
import { firstScope } from "../../token-lab/first-scope.ts";
import { mintAccessToken } from "../../token-lab/mint-access-token.ts";
import { SecretField } from "../../token-lab/secret-field.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useLocale } from "../../ui/locale-context.ts";
import { useForgetLastMatch } from "../../ui/use-forget-last-match.ts";
import { FORGET_AFTER_MS, useForgetWhenAway } from "../../ui/use-forget-when-away.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { eventsQuery } from "../paged-queries.ts";

/** What a check showed, and how it looks. Without a history, a refused secret may be another key's. */
const intents = { works: "danger", refused: "success", revoked: "success", otherSecret: "warning" } as const;

/**
 * Shows when the last tokens of a revoked key expire, and requests a token with its secret to verify that it is
 * refused.
 */
export function VerifyRevocationDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  useForgetLastMatch();
  const dialog = useMessages("dialog");
  const lab = useMessages("lab");
  const revoke = useMessages("revoke");
  const texts = useMessages("verifyRevocation");
  const tokenErrorWords = useTokenErrorWords();
  const [secret, setSecret] = useState("");
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const once = useSingleFlight();
  const check = useRevocationCheck(apiKey);

  const hints = useRevokedHints(apiKey);
  const isOneOfThem = hints.some((hint) => secret.trim().endsWith(hint));
  const outcome = (result: "refused" | "works") =>
    result === "works" ? "works" : hints.length === 0 ? "refused" : isOneOfThem ? "revoked" : "otherSecret";
  const outcomeWords = {
    works: texts.works,
    refused: texts.refused,
    revoked: texts.revoked(secret.trim().slice(-4)),
    otherSecret: texts.otherSecret(hints.map((hint) => `…${hint}`).join(", ")),
  };

  useForgetWhenAway(() => {
    setSecret("");
    check.reset();
  }, FORGET_AFTER_MS);

  const send = () => {
    const clientSecret = secret.trim();
    setIsSecretMissing(clientSecret === "");
    if (clientSecret === "") return;
    once((done) => check.mutate({ clientId: apiKey.clientId, clientSecret }, { onSettled: done }));
  };

  return (
    <Dialog
      heading={revoke.isRevoked(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-5">
        <LastTokens revokedAt={apiKey.revokedAt} />
        <section aria-label={texts.heading} className="grid gap-4">
          <div className="grid gap-1">
            <h3 className="font-semibold">{texts.heading}</h3>
            <p className="text-sm text-quiet">{texts.intro}</p>
          </div>
          <SecretField
            value={secret}
            clientId={apiKey.clientId}
            isMissing={isSecretMissing}
            onChange={(value) => {
              setSecret(value);
              setIsSecretMissing(false);
              // The result was about another secret.
              check.reset();
            }}
            onSend={send}
          />
          <div>
            <Button unavailable={check.isPending} onClick={send}>
              {check.isPending ? texts.checking : texts.check}
            </Button>
          </div>
          {check.isSuccess && (
            <Banner intent={intents[outcome(check.data)]}>
              <p>{outcomeWords[outcome(check.data)]}</p>
            </Banner>
          )}
          {check.isError && (
            <Banner intent="danger">
              <p>
                {texts.unknown} {tokenErrorWords(check.error)}
              </p>
            </Banner>
          )}
        </section>
      </div>
    </Dialog>
  );
}

function LastTokens({ revokedAt }: { revokedAt: string | undefined }) {
  const revoke = useMessages("revoke");
  const locale = useLocale();
  const lastTokenEnds = Date.parse(revokedAt ?? "") + ACCESS_TOKEN_LIFETIME_SECONDS * 1000;
  return (
    <p className="text-sm">
      {lastTokenEnds > Date.now()
        ? revoke.lastTokensEnd(new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(lastTokenEnds))
        : revoke.noTokensLeft}
    </p>
  );
}

/**
 * Returns the last four characters of the secrets that worked when the key was revoked, as the history names them. Empty
 * if it may not be read.
 */
function useRevokedHints(apiKey: ApiKey): readonly string[] {
  const isDenied = grantedScopes(useManager().appToken())?.has("account.audit-log.view") === false;
  const { data } = useInfiniteQuery({ ...eventsQuery(useApiKeysClient(), apiKey.id), enabled: !isDenied });
  const events = data?.pages.flatMap(({ content }) => content) ?? [];
  return events.find(({ type }) => type === "REVOKED")?.secretHints ?? [];
}

/** Requests a token and discards it. `invalid_client` means that the secret is refused, as any wrong one would be. */
function useRevocationCheck({ allowedScopes }: ApiKey) {
  const manager = useManager();
  return useMutation<"refused" | "works", TokenError, ClientCredentials>({
    async mutationFn(credentials) {
      try {
        await mintAccessToken(manager, credentials, firstScope(allowedScopes));
        return "works";
      } catch (error) {
        if (error instanceof TokenError && error.code === "invalid_client") return "refused";
        throw error;
      }
    },
    // The variables contain the client secret. (`docs/requirements.md`, S2)
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
}

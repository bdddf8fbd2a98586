import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { useManager } from "../../manager/manager-context.ts";
import { useTokenErrorWords } from "../../messages/error-words.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import type { ClientCredentials } from "../../oauth/client-credentials.ts";
import { TokenError } from "../../oauth/token-error.ts";
import { firstScope } from "../../token-lab/first-scope.ts";
import { mintAccessToken } from "../../token-lab/mint-access-token.ts";
import { SecretField } from "../../token-lab/secret-field.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useForgetLastMatch } from "../../ui/use-forget-last-match.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";

/**
 * Asks the token endpoint for a token with the secret of a revoked key. A token proves that the key lives, and
 * is dropped unseen; `invalid_client` proves that this secret is refused, as any wrong one is.
 */
export function DeadCheck({ apiKey }: { apiKey: ApiKey }) {
  useForgetLastMatch();
  const lab = useMessages("lab");
  const tokenErrorWords = useTokenErrorWords();
  const [secret, setSecret] = useState("");
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const once = useSingleFlight();
  const check = useDeadCheck(apiKey);

  const send = () => {
    const clientSecret = secret.trim();
    setIsSecretMissing(clientSecret === "");
    if (clientSecret === "") return;
    once((done) => check.mutate({ clientId: apiKey.clientId, clientSecret }, { onSettled: done }));
  };

  return (
    <section aria-label={lab.checkDead.heading} className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{lab.checkDead.heading}</h3>
        <p className="text-sm text-quiet">{lab.checkDead.intro}</p>
      </div>
      <SecretField
        value={secret}
        clientId={apiKey.clientId}
        isMissing={isSecretMissing}
        onChange={setSecret}
        onEnter={send}
      />
      <div>
        <Button unavailable={check.isPending} onClick={send}>
          {check.isPending ? lab.checkDead.checking : lab.checkDead.check}
        </Button>
      </div>
      {check.isSuccess && (
        <Banner intent={check.data === "dead" ? "success" : "danger"}>
          <p>{lab.checkDead[check.data]}</p>
        </Banner>
      )}
      {check.isError && (
        <Banner intent="danger">
          <p>
            {lab.checkDead.unknown} {tokenErrorWords(check.error)}
          </p>
        </Banner>
      )}
    </section>
  );
}

function useDeadCheck({ allowedScopes }: ApiKey) {
  const manager = useManager();
  return useMutation<"dead" | "alive", TokenError, ClientCredentials>({
    async mutationFn(credentials) {
      try {
        await mintAccessToken(manager, credentials, firstScope(allowedScopes));
        return "alive";
      } catch (error) {
        if (error instanceof TokenError && error.code === "invalid_client") return "dead";
        throw error;
      }
    },
    // The variables carry the client secret. (`docs/requirements.md`, S2)
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
}

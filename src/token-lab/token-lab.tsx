import { type KeyboardEvent, useRef, useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { TOKEN_PATH } from "../contract/paths.ts";
import { useManager } from "../manager/manager-context.ts";
import { useAllMessages } from "../messages/messages-context.tsx";
import { parseScope } from "../oauth/scope.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { useForgetWhenAway } from "../ui/use-forget-when-away.ts";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { firstScope } from "./first-scope.ts";
import { RequestedScopes } from "./requested-scopes.tsx";
import { SecretField } from "./secret-field.tsx";
import { SnippetsSection } from "./snippets-section.tsx";
import { TokenFailure } from "./token-failure.tsx";
import { TokenResult } from "./token-result.tsx";
import { useMintAccessToken } from "./use-mint-access-token.ts";

/** After how long without focus a pasted secret and a minted token are forgotten, in milliseconds. */
export const FORGET_AFTER_MS = 5 * 60_000;

/**
 * Mints a token for an API Key and explains the answer. Without `clientSecret` it asks for it. `onMinted` hears
 * of every success, without the token.
 *
 * Secret and token live in this component's state, and leave with it, or when the window was left for a while.
 */
export function TokenLab({
  apiKey,
  clientSecret,
  onMinted = () => {},
  onSecretCopied = () => {},
}: {
  apiKey: ApiKey;
  clientSecret?: string;
  onMinted?: () => void;
  onSecretCopied?: () => void;
}) {
  useForgetLastMatch();
  const { lab } = useAllMessages();
  const { tokenOrigin } = useManager().environment;
  const [typedSecret, setTypedSecret] = useState("");
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const [isForgotten, setIsForgotten] = useState(false);
  const [picked, setPicked] = useState(() => firstScope(apiKey.allowedScopes));
  const [isScopeMissing, setIsScopeMissing] = useState(false);
  const [otherScopes, setOtherScopes] = useState("");
  const secretField = useRef<HTMLInputElement>(null);
  const once = useSingleFlight();
  const mint = useMintAccessToken();

  const secret = clientSecret ?? typedSecret.trim();
  const requestedScopes = [...picked, ...parseScope(otherScopes)];

  useForgetWhenAway(() => {
    if (typedSecret === "" && mint.status === "idle") return;
    setTypedSecret("");
    mint.reset();
    setIsForgotten(true);
  }, FORGET_AFTER_MS);

  const request = (scopes: readonly string[]) => {
    setIsSecretMissing(secret === "");
    setIsScopeMissing(scopes.length === 0);
    setIsForgotten(false);
    if (secret === "") secretField.current?.focus();
    if (secret === "" || scopes.length === 0) return;
    const credentials = { clientId: apiKey.clientId, clientSecret: secret };
    // The promise ends even where the mutation was forgotten meanwhile; its own callbacks would not be called.
    once((done) => {
      mint
        .mutateAsync({ credentials, requestedScopes: scopes })
        .then(() => onMinted())
        .catch(() => {})
        .finally(done);
    });
  };
  const requestOnEnter = (event: KeyboardEvent) => event.key === "Enter" && request(requestedScopes);
  const retryWithAllowed = () => {
    const allowed = requestedScopes.filter((scope) => apiKey.allowedScopes.includes(scope));
    setPicked(allowed);
    setOtherScopes("");
    request(allowed);
  };

  return (
    <div className="grid gap-5">
      {clientSecret === undefined && (
        <SecretField
          ref={secretField}
          value={typedSecret}
          clientId={apiKey.clientId}
          isMissing={isSecretMissing}
          onChange={setTypedSecret}
          onEnter={() => request(requestedScopes)}
        />
      )}
      <RequestedScopes
        allowedScopes={apiKey.allowedScopes}
        picked={picked}
        isMissing={isScopeMissing && requestedScopes.length === 0}
        onPick={setPicked}
      />
      <TextField
        label={lab.otherScopes}
        hint={lab.otherScopesHint}
        value={otherScopes}
        onChange={(event) => setOtherScopes(event.target.value)}
        onKeyDown={requestOnEnter}
      />
      <div>
        <Button intent="primary" unavailable={mint.isPending} onClick={() => request(requestedScopes)}>
          {mint.isPending ? lab.requesting : lab.request}
        </Button>
      </div>
      {isForgotten && (
        <p role="status" className="text-sm text-quiet">
          {lab.forgotten}
        </p>
      )}
      {mint.isSuccess && <TokenResult key={mint.submittedAt} minted={mint.data} apiKey={apiKey} />}
      {mint.isError && (
        <TokenFailure
          error={mint.error}
          clientId={apiKey.clientId}
          allowedScopes={apiKey.allowedScopes}
          requestedScopes={mint.variables.requestedScopes}
          onRetryWithAllowed={retryWithAllowed}
        />
      )}
      <SnippetsSection
        values={{
          tokenEndpoint: `${tokenOrigin}${TOKEN_PATH}`,
          clientId: apiKey.clientId,
          scopes: requestedScopes.length > 0 ? requestedScopes : firstScope(apiKey.allowedScopes),
        }}
        clientSecret={secret}
        onSecretCopied={onSecretCopied}
      />
    </div>
  );
}

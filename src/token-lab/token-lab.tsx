import { type KeyboardEvent, useRef, useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { parseScope } from "../oauth/scope.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { RequestedScopes } from "./requested-scopes.tsx";
import { TokenFailure } from "./token-failure.tsx";
import { TokenResult } from "./token-result.tsx";
import { useMintAccessToken } from "./use-mint-access-token.ts";

/**
 * Mints a token for an API Key and explains the answer. Without `clientSecret` it asks for it.
 *
 * Secret and token live in this component's state, and leave with it.
 */
export function TokenLab({ apiKey, clientSecret }: { apiKey: ApiKey; clientSecret?: string }) {
  const { lab } = useMessages();
  const [typedSecret, setTypedSecret] = useState("");
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [otherScopes, setOtherScopes] = useState("");
  const secretField = useRef<HTMLInputElement>(null);
  const isSending = useRef(false);
  const mint = useMintAccessToken();

  const secret = clientSecret ?? typedSecret.trim();
  const requestedScopes = [...picked, ...parseScope(otherScopes)];

  const request = () => {
    if (isSending.current) return;
    setIsSecretMissing(secret === "");
    if (secret === "") {
      secretField.current?.focus();
      return;
    }
    isSending.current = true;
    mint.mutate(
      { credentials: { clientId: apiKey.clientId, clientSecret: secret }, requestedScopes },
      {
        onSettled() {
          isSending.current = false;
        },
      },
    );
  };
  const requestOnEnter = (event: KeyboardEvent) => event.key === "Enter" && request();

  return (
    <div className="grid gap-5">
      {clientSecret === undefined && (
        <TextField
          ref={secretField}
          label={lab.clientSecret}
          hint={lab.clientSecretHint}
          problem={isSecretMissing ? lab.secretMissing : undefined}
          className="masked font-mono"
          value={typedSecret}
          onChange={(event) => setTypedSecret(event.target.value)}
          onKeyDown={requestOnEnter}
        />
      )}
      <RequestedScopes allowedScopes={apiKey.allowedScopes} picked={picked} onPick={setPicked} />
      <TextField
        label={lab.otherScopes}
        hint={lab.otherScopesHint}
        value={otherScopes}
        onChange={(event) => setOtherScopes(event.target.value)}
        onKeyDown={requestOnEnter}
      />
      <div>
        <Button intent="primary" unavailable={mint.isPending} onClick={request}>
          {mint.isPending ? lab.requesting : lab.request}
        </Button>
      </div>
      {mint.isSuccess && <TokenResult key={mint.submittedAt} minted={mint.data} />}
      {mint.isError && (
        <TokenFailure
          error={mint.error}
          clientId={apiKey.clientId}
          allowedScopes={apiKey.allowedScopes}
          requestedScopes={mint.variables.requestedScopes}
        />
      )}
    </div>
  );
}

import { type KeyboardEvent, useRef, useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useAllMessages } from "../messages/messages-context.tsx";
import { parseScope } from "../oauth/scope.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { RequestedScopes } from "./requested-scopes.tsx";
import { TokenFailure } from "./token-failure.tsx";
import { TokenResult } from "./token-result.tsx";
import { useMintAccessToken } from "./use-mint-access-token.ts";

/**
 * Mints a token for an API Key and explains the answer. Without `clientSecret` it asks for it. `onMinted` hears
 * of every success, without the token.
 *
 * Secret and token live in this component's state, and leave with it.
 */
export function TokenLab({
  apiKey,
  clientSecret,
  onMinted = () => {},
}: {
  apiKey: ApiKey;
  clientSecret?: string;
  onMinted?: () => void;
}) {
  const { lab } = useAllMessages();
  const [typedSecret, setTypedSecret] = useState("");
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [otherScopes, setOtherScopes] = useState("");
  const secretField = useRef<HTMLInputElement>(null);
  const once = useSingleFlight();
  const mint = useMintAccessToken();

  const secret = clientSecret ?? typedSecret.trim();
  const requestedScopes = [...picked, ...parseScope(otherScopes)];

  const request = () => {
    setIsSecretMissing(secret === "");
    if (secret === "") {
      secretField.current?.focus();
      return;
    }
    once((done) =>
      mint.mutate(
        { credentials: { clientId: apiKey.clientId, clientSecret: secret }, requestedScopes },
        { onSuccess: () => onMinted(), onSettled: done },
      ),
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

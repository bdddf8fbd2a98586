import { useQuery } from "@tanstack/react-query";
import { useManager } from "../../manager/manager-context.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { grantedScopes } from "../../oauth/granted-scopes.ts";
import { WhoseToken } from "../../token-lab/whose-token.tsx";
import type { OnApiKeyAction } from "../api-key-action.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { ReadFailure } from "../read-failure.tsx";
import { allRevokedKeysQuery, endedSecretsQuery } from "./everything-ever.ts";

/**
 * Shows whose the tokens, client IDs and secrets in a pasted text are: of active keys, of revoked keys, and of secrets
 * that have ended. Those are read from the service in full and compared here, so that nothing pasted is sent.
 */
export function WhoseIsThis({
  apiKeys,
  onAction,
  ...props
}: Omit<Parameters<typeof WhoseToken>[0], "endedSecrets" | "isReading" | "isComplete" | "onAction"> & {
  onAction: OnApiKeyAction;
}) {
  const client = useApiKeysClient();
  const lab = useMessages("lab");
  const revoked = useQuery(allRevokedKeysQuery(client));
  const isDenied = grantedScopes(useManager().appToken())?.has("account.audit-log.view") === false;
  const ended = useQuery({ ...endedSecretsQuery(client), enabled: !isDenied });
  const reads = [revoked, ended];
  const error = revoked.error ?? ended.error;
  const isReading = reads.some(({ isFetching }) => isFetching);
  return (
    <div className="grid gap-4">
      <WhoseToken
        {...props}
        onAction={(action, apiKey, isLeaked) => onAction(action, apiKey, { isLeaked })}
        apiKeys={[...apiKeys, ...(revoked.data ?? [])]}
        endedSecrets={ended.data ?? []}
        isReading={isReading}
        isComplete={revoked.isSuccess && !revoked.isFetching}
      />
      {error && (
        <ReadFailure
          error={error}
          isTrying={isReading}
          onTryAgain={() => {
            for (const read of reads) if (read.isError) void read.refetch();
          }}
        >
          <p className="text-sm">{lab.whose.notRead}</p>
        </ReadFailure>
      )}
    </div>
  );
}

import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { DateTime } from "../../ui/date-time.tsx";

/** Says how a key stands: active, active with its old secret still working until a time, or revoked. */
export function ApiKeyStatus({ apiKey }: { apiKey: ApiKey }) {
  const table = useMessages("table");
  const ending = apiKey.secrets.find(({ expiresAt }) => expiresAt !== undefined);
  const isActive = apiKey.status === "ACTIVE";
  return (
    <div className="text-sm">
      <p className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className={`size-2 shrink-0 rounded-full ${!isActive ? "bg-control" : ending ? "bg-warning" : "bg-success"}`}
        />
        {isActive ? (ending ? table.rotating : table.active) : table.revoked}
      </p>
      {isActive && ending?.expiresAt && (
        <p className="text-quiet">
          {table.oldSecretUntil} <DateTime value={ending.expiresAt} />
        </p>
      )}
    </div>
  );
}

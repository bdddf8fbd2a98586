import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { DateTime } from "../../ui/date-time.tsx";

/** Lists a key's active secrets, newest first: hint, creation, last use, last test, expiry. */
export function SecretsList({ secrets }: { secrets: ApiKey["secrets"] }) {
  const rotate = useMessages("rotate");
  const table = useMessages("table");
  return (
    <ul
      aria-label={rotate.secrets}
      className="divide-y divide-hairline rounded-md border border-hairline text-sm"
    >
      {secrets.map(({ id, hint, createdAt, expiresAt, lastUsedAt, lastTestedAt }) => (
        <li key={id} className="grid gap-x-4 gap-y-0.5 px-3 py-2.5 sm:grid-cols-[1fr_auto]">
          <span className="font-mono">…{hint}</span>
          <span className={expiresAt ? "font-medium text-warning" : "text-success"}>
            {expiresAt ? (
              <>
                {rotate.worksUntil} <DateTime value={expiresAt} />
              </>
            ) : (
              secrets.length > 1 && rotate.current
            )}
          </span>
          <span className="text-quiet sm:col-span-2">
            {rotate.created} <DateTime value={createdAt} /> · {table.lastUsed}:{" "}
            {lastUsedAt ? <DateTime value={lastUsedAt} /> : table.never}
            {lastTestedAt && (
              <>
                {" "}
                · {rotate.lastTested}: <DateTime value={lastTestedAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

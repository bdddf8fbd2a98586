import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { readClaims } from "../oauth/access-token-claims.ts";
import { DateTime } from "../ui/date-time.tsx";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { FORGET_AFTER_MS, useForgetWhenAway } from "../ui/use-forget-when-away.ts";
import { useNow } from "../ui/use-now.ts";

/** Shows which key an access token or a client ID belongs to, with its scopes and expiry. Sends nothing. */
export function WhoseToken({
  pasted,
  apiKeys,
  onForget,
}: {
  pasted: string;
  apiKeys: readonly ApiKey[];
  /** Called when the window has been without focus for so long that what was pasted must go. */
  onForget: () => void;
}) {
  useForgetLastMatch();
  useForgetWhenAway(onForget, FORGET_AFTER_MS);
  const lab = useMessages("lab");
  const now = useNow(true);
  const token = pasted.replace(/^Bearer\s+/i, "");
  const claims = readClaims(token);
  const clientId = claims?.clientId ?? claims?.subject ?? (claims ? undefined : token);
  const apiKey = apiKeys.find((key) => key.clientId === clientId);
  if (!apiKey && (!claims || clientId === undefined)) {
    return (
      <p role="status" className="text-sm">
        {lab.whose.unreadable}
      </p>
    );
  }
  const scopes = claims ? claims.scopes : apiKey?.allowedScopes;
  return (
    <section role="status" aria-label={lab.whose.result} className="grid gap-2 text-sm">
      <p className="font-medium">
        {apiKey ? lab.whose.key(apiKey.name) : lab.whose.unknownKey(clientId ?? "")}
      </p>
      {claims?.expiresAt !== undefined && (
        <p className={claims.expiresAt > now ? "" : "text-danger"}>
          {lab.claims.names.expiresAt} <DateTime value={new Date(claims.expiresAt).toISOString()} />
          {claims.expiresAt <= now && ` · ${lab.whose.ended}`}
        </p>
      )}
      {scopes && (
        <ul aria-label={lab.claims.names.scopes} className="grid gap-0.5 font-mono text-xs">
          {scopes.map((scope) => (
            <li key={scope}>{scope}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

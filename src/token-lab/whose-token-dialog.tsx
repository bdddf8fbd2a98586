import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { readClaims } from "../oauth/access-token-claims.ts";
import { Button } from "../ui/button.tsx";
import { DateTime } from "../ui/date-time.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { useNow } from "../ui/use-now.ts";

/**
 * Shows which key a pasted access token or client ID belongs to, with its scopes and expiry. Nothing pasted is sent.
 */
export function WhoseTokenDialog({ apiKeys, onClose }: { apiKeys: readonly ApiKey[]; onClose: () => void }) {
  useForgetLastMatch();
  const dialog = useMessages("dialog");
  const lab = useMessages("lab");
  const [pasted, setPasted] = useState("");
  return (
    <Dialog
      heading={lab.whose.heading}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-4">
        <TextAreaField
          label={lab.whose.label}
          hint={lab.whose.intro}
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        {pasted.trim() !== "" && <Answer pasted={pasted.trim()} apiKeys={apiKeys} />}
      </div>
    </Dialog>
  );
}

function Answer({ pasted, apiKeys }: { pasted: string; apiKeys: readonly ApiKey[] }) {
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

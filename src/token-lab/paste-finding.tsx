import type { ReactNode } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { DateTime, shortTime } from "../ui/date-time.tsx";
import { LoadFailure } from "../ui/load-failure.tsx";
import { useLocale } from "../ui/locale-context.ts";
import { useNow } from "../ui/use-now.ts";
import type { PasteFinding } from "./find-in-paste.ts";
import { useSignature } from "./use-signature.ts";

/** What can be done with a key that something pasted belongs to. */
export type LeakAction = "rotate" | "retire" | "revoke" | "history";

/** Starts an action on a key. `isLeaked` is true if one of its secrets was pasted. */
export type OnLeakAction = (action: LeakAction, apiKey: ApiKey, isLeaked: boolean) => void;

/** Shows which key a pasted token, client ID or secret belongs to, and what can be done with the key. */
export function PasteFindingView({
  finding,
  isComplete,
  isReadOnly,
  onAction,
}: {
  finding: PasteFinding;
  /** True if all keys of the account were looked among. */
  isComplete: boolean;
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  onAction: OnLeakAction;
}) {
  const lab = useMessages("lab");
  const table = useMessages("table");
  const locale = useLocale();
  const { apiKey } = finding;
  const isOldSecret = finding.kind === "secret" && finding.isOld;
  const hasEnded = finding.kind === "ended_secret" || apiKey?.status === "REVOKED";
  const actions: LeakAction[] =
    isReadOnly || hasEnded ? ["history"] : [isOldSecret ? "retire" : "rotate", "revoke", "history"];
  const labels = {
    rotate: table.rotate,
    retire: table.retire,
    revoke: table.revoke,
    history: table.history,
  };
  return (
    <div className="grid gap-2">
      {finding.kind === "token" ? (
        <TokenFinding finding={finding} isComplete={isComplete} />
      ) : finding.kind === "client_id" ? (
        <>
          <Verdict>{lab.whose.key(finding.apiKey.name, lab.whose.states[finding.apiKey.status])}</Verdict>
          <Scopes scopes={finding.apiKey.allowedScopes} />
        </>
      ) : finding.kind === "ended_secret" ? (
        <>
          <Verdict>
            {lab.whose.endedSecret(finding.hint, finding.apiKey.name, shortTime(finding.endedAt, locale))}
          </Verdict>
          <p>{lab.whose.ifEnded}</p>
        </>
      ) : (
        <>
          <Verdict>
            {(finding.isOld ? lab.whose.oldSecret : lab.whose.newestSecret)(
              finding.hint,
              finding.apiKey.name,
            )}
          </Verdict>
          <p>{isOldSecret ? lab.whose.ifOldLeaked : lab.whose.ifLeaked}</p>
        </>
      )}
      {apiKey && (
        <div className="flex flex-wrap gap-2">
          {actions.map((action) => (
            <Button key={action} onClick={() => onAction(action, apiKey, finding.kind === "secret")}>
              {labels[action]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Verdict({ children, isDoubtful = false }: { children: ReactNode; isDoubtful?: boolean }) {
  return <p className={`font-medium wrap-anywhere ${isDoubtful ? "text-danger" : ""}`}>{children}</p>;
}

function TokenFinding({
  finding,
  isComplete,
}: {
  finding: Extract<PasteFinding, { kind: "token" }>;
  isComplete: boolean;
}) {
  const lab = useMessages("lab");
  const loadFailure = useMessages("loadFailure");
  const now = useNow(true);
  const { token, claims, clientId, apiKey } = finding;
  const signature = useSignature(token);
  const isValid = signature.status === "checked" && signature.verdict === "valid";
  const isForged =
    signature.status === "checked" &&
    (signature.verdict === "invalid" || signature.verdict === "not_public_key");
  return (
    <>
      <Verdict isDoubtful={isForged}>
        {apiKey === undefined
          ? (isComplete ? lab.whose.noKey : lab.whose.unknownKey)(clientId)
          : isForged
            ? lab.whose.forged(apiKey.name)
            : (isValid ? lab.whose.key : lab.whose.claimed)(apiKey.name, lab.whose.states[apiKey.status])}
      </Verdict>
      {signature.status === "not_loaded" ? (
        <LoadFailure texts={loadFailure} onRetry={signature.retry} />
      ) : (
        <p className="text-quiet">
          {lab.claims.signature[signature.status === "checked" ? signature.verdict : "checking"]}
        </p>
      )}
      {claims.expiresAt !== undefined && (
        <p className={claims.expiresAt > now ? "" : "text-danger"}>
          {lab.claims.names.expiresAt} <DateTime value={new Date(claims.expiresAt).toISOString()} />
          {claims.expiresAt <= now && ` · ${lab.whose.ended}`}
        </p>
      )}
      {apiKey?.status === "ACTIVE" && !isForged && (claims.expiresAt ?? now) > now && (
        <p>{lab.whose.ifTokenLeaked}</p>
      )}
      {claims.scopes && <Scopes scopes={claims.scopes} />}
    </>
  );
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  const lab = useMessages("lab");
  return (
    <ul aria-label={lab.claims.names.scopes} className="grid gap-0.5 font-mono text-xs">
      {scopes.map((scope) => (
        <li key={scope}>{scope}</li>
      ))}
    </ul>
  );
}

import { useId } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { readClaims } from "../oauth/access-token-claims.ts";
import { DateTime } from "../ui/date-time.tsx";
import { LoadFailure } from "../ui/load-failure.tsx";
import { useSignature } from "./use-signature.ts";

/** Shows the claims of a token under plain names, and whether its signature was made by its issuer. */
export function TokenClaims({ accessToken }: { accessToken: string }) {
  const lab = useMessages("lab");
  const id = useId();
  const claims = readClaims(accessToken);
  const { names } = lab.claims;
  return (
    <section aria-labelledby={id} className="grid gap-2 text-sm">
      <h3 id={id} className="font-medium">
        {lab.claims.region}
      </h3>
      {claims === undefined ? (
        <p className="text-quiet">{lab.claims.opaque}</p>
      ) : (
        <>
          <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[8rem_1fr]">
            {(["issuer", "audience", "subject", "clientId"] as const).map(
              (name) => claims[name] && <Claim key={name} name={names[name]} value={claims[name]} />,
            )}
            {claims.scopes && <Claim name={names.scopes} value={claims.scopes.join(", ")} />}
            {(["issuedAt", "expiresAt"] as const).map((name) => {
              const at = claims[name];
              if (at === undefined) return null;
              return (
                <Row key={name} name={names[name]}>
                  <DateTime value={new Date(at).toISOString()} />
                </Row>
              );
            })}
            {claims.others.map(([name, value]) => (
              <Claim key={name} name={name} value={value} />
            ))}
          </dl>
          <SignatureVerdictText accessToken={accessToken} />
        </>
      )}
    </section>
  );
}

function Claim({ name, value }: { name: string; value: string }) {
  return (
    <Row name={name}>
      <span className="font-mono text-xs">{value}</span>
    </Row>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-quiet wrap-anywhere">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

function SignatureVerdictText({ accessToken }: { accessToken: string }) {
  const lab = useMessages("lab");
  const loadFailure = useMessages("loadFailure");
  const signature = useSignature(accessToken);
  if (signature.status === "not_loaded") {
    return <LoadFailure texts={loadFailure} onRetry={signature.retry} />;
  }
  const verdict = signature.status === "checked" ? signature.verdict : "checking";
  return (
    <p role="status" className={verdict === "invalid" ? "font-medium text-danger" : "text-quiet"}>
      {lab.claims.signature[verdict]}
    </p>
  );
}

import { useEffect, useId, useState } from "react";
import { useManager } from "../manager/manager-context.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { readClaims } from "../oauth/access-token-claims.ts";
import { DateTime } from "../ui/date-time.tsx";
import { lazyFile, useFile } from "../ui/lazy-file.ts";
import { LoadFailure } from "../ui/load-failure.tsx";
import type { SignatureVerdict } from "./verify-signature.ts";

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
          <Signature accessToken={accessToken} />
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

const verifierFile = lazyFile(async () => (await import("./verify-signature.ts")).verifySignature);

function Signature({ accessToken }: { accessToken: string }) {
  const lab = useMessages("lab");
  const loadFailure = useMessages("loadFailure");
  const manager = useManager();
  const verifier = useFile(verifierFile);
  const [verdict, setVerdict] = useState<SignatureVerdict>();
  // Not a query: the query cache would keep the token after the dialog closes.
  useEffect(() => {
    if (verifier.status !== "loaded") return;
    let isGone = false;
    void verifier.value(manager, accessToken).then((found) => isGone || setVerdict(found));
    return () => {
      isGone = true;
    };
  }, [verifier, manager, accessToken]);
  if (verifier.status === "failed") {
    return <LoadFailure texts={loadFailure} onRetry={() => void verifierFile.load()} />;
  }
  return (
    <p role="status" className={verdict === "invalid" ? "font-medium text-danger" : "text-quiet"}>
      {lab.claims.signature[verdict ?? "checking"]}
    </p>
  );
}

import { useEffect, useState } from "react";
import { useManager } from "../manager/manager-context.ts";
import { lazyFile, useFile } from "../ui/lazy-file.ts";
import type { SignatureVerdict } from "./verify-signature.ts";

const verifierFile = lazyFile(async () => (await import("./verify-signature.ts")).verifySignature);

/** The state of verifying a token's signature. */
export type Signature =
  | { readonly status: "checking" }
  | { readonly status: "checked"; readonly verdict: SignatureVerdict }
  /** The code that verifies could not be loaded. */
  | { readonly status: "not_loaded"; readonly retry: () => void };

/** Verifies the signature of a token in the browser. The token is not sent. */
export function useSignature(accessToken: string): Signature {
  const manager = useManager();
  const verifier = useFile(verifierFile);
  const [checked, setChecked] = useState<{ accessToken: string; verdict: SignatureVerdict }>();
  // Not a query: the query cache would keep the token after the dialog closes.
  useEffect(() => {
    if (verifier.status !== "loaded") return;
    let isGone = false;
    void verifier
      .value(manager, accessToken)
      .then((verdict) => isGone || setChecked({ accessToken, verdict }));
    return () => {
      isGone = true;
    };
  }, [verifier, manager, accessToken]);
  if (verifier.status === "failed") {
    return { status: "not_loaded", retry: () => void verifierFile.load() };
  }
  return checked?.accessToken === accessToken
    ? { status: "checked", verdict: checked.verdict }
    : { status: "checking" };
}

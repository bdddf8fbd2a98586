import type { Database } from "../database/database.ts";
import { listInstallations } from "./installations.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";

/** Whether the server can take messages, and why not. */
export interface Readiness {
  readonly isReady: boolean;
  readonly database: "reachable" | "unreachable";
  /** The marketplace's public keys. */
  readonly keys: "reachable" | "unreachable";
  /** The number of accounts in which the app is installed. */
  readonly installations: number;
  /** The number of those whose credentials no sealing key opens. */
  readonly cannotUnseal: number;
}

/** For how long an answer is given again, in milliseconds: anyone who reaches the port may ask. */
const KEPT_MS = 5_000;

const KEYS_TIMEOUT_MS = 3_000;

/**
 * Returns a function that reads the readiness. The server is not ready without its database, without the marketplace's
 * keys, or if its sealing keys open none of the credentials that it has.
 */
export function createReadiness({
  database,
  secrets,
  jwksUrl,
}: {
  database: Database;
  secrets: SealedSecrets;
  jwksUrl: string;
}): () => Promise<Readiness> {
  let kept: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;
  const read = async (): Promise<Readiness> => {
    const [installations, hasKeys] = await Promise.all([
      listInstallations(database, secrets).catch(() => undefined),
      areKeysReachable(jwksUrl),
    ]);
    const count = installations?.length ?? 0;
    const cannotUnseal = (installations ?? []).filter(
      ({ clientSecret }) => clientSecret === undefined,
    ).length;
    return {
      isReady: installations !== undefined && hasKeys && (count === 0 || cannotUnseal < count),
      database: installations === undefined ? "unreachable" : "reachable",
      keys: hasKeys ? "reachable" : "unreachable",
      installations: count,
      cannotUnseal,
    };
  };
  return () => {
    const at = performance.now();
    if (kept === undefined || at - kept.at > KEPT_MS) kept = { at, readiness: read() };
    return kept.readiness;
  };
}

async function areKeysReachable(jwksUrl: string): Promise<boolean> {
  try {
    const response = await fetch(jwksUrl, {
      redirect: "error",
      signal: AbortSignal.timeout(KEYS_TIMEOUT_MS),
    });
    const body: { keys?: unknown } | null = await response.json();
    return response.ok && Array.isArray(body?.keys);
  } catch {
    return false;
  }
}

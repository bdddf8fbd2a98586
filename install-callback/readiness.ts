import type { Database } from "../database/database.ts";
import { listInstallations } from "./installations.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";

/** Whether the server can take messages, and why not. */
export interface Readiness {
  readonly isReady: boolean;
  readonly database: "reachable" | "unreachable";
  /** The marketplace's public keys. */
  readonly keys: "reachable" | "unreachable";
  /** The number of accounts in which the app is installed. Null if the database is unreachable. */
  readonly installations: number | null;
  /** The number of those whose credentials no sealing key opens. */
  readonly cannotUnseal: number | null;
  /** True once the server was told to stop. */
  readonly isStopping: boolean;
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
  isStopping,
}: {
  database: Database;
  secrets: SealedSecrets;
  jwksUrl: string;
  isStopping: () => boolean;
}): () => Promise<Readiness> {
  let kept: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;
  const read = async (): Promise<Readiness> => {
    const [installations, hasKeys] = await Promise.all([
      listInstallations(database, secrets).catch(() => undefined),
      areKeysReachable(jwksUrl),
    ]);
    const state = { database: "reachable", keys: hasKeys ? "reachable" : "unreachable" } as const;
    if (installations === undefined) {
      const unknown = { installations: null, cannotUnseal: null };
      return { isReady: false, ...state, database: "unreachable", ...unknown, isStopping: false };
    }
    const count = installations.length;
    const cannotUnseal = installations.filter(({ clientSecret }) => clientSecret === undefined).length;
    const isReady = hasKeys && (count === 0 || cannotUnseal < count);
    return { isReady, ...state, installations: count, cannotUnseal, isStopping: false };
  };
  return async () => {
    const at = performance.now();
    if (kept === undefined || at - kept.at > KEPT_MS) kept = { at, readiness: read() };
    const readiness = await kept.readiness;
    return isStopping() ? { ...readiness, isReady: false, isStopping: true } : readiness;
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

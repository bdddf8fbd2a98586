import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString, writeHeapSnapshot } from "node:v8";
import { runInNewContext } from "node:vm";
import { startLocalManager } from "../../local-manager/start-local-manager.ts";
import { API_KEYS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import { findFourFreePorts } from "../free-ports.ts";

/** Number of refused requests of each kind. */
const REQUESTS = 1_000;

/** How much longer or shorter than for a wrong secret the answer for a damaged one may take. */
const TOLERANCE = 1.1;

/** What thousands of refused requests showed. Ratios compare a damaged right secret with a wrong one. */
export interface RefusalFigures {
  readonly medianRatio: number;
  readonly p95Ratio: number;
  /** Number of presented secrets that were found in the server's memory afterwards. */
  readonly left: number;
  readonly isGood: boolean;
}

/**
 * Presents wrong secrets and the right one with a line break by turns, and compares how long the answers take. Then
 * looks for what was presented in a heap snapshot.
 */
export async function tryRefusals(): Promise<RefusalFigures> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-refusals-"));
  let seconds = 0;
  const manager = await startLocalManager({
    port: await findFourFreePorts(),
    store: { folder: join(folder, "data") },
    // Ten seconds pass for each request: a client may fail only ten times a minute.
    clock: () => new Date(Date.now() + seconds * 1000),
    servesExtension: false,
  });
  const { shell, iris, token } = manager.origins;
  const post = async (url: string, body: object, headers: Record<string, string> = {}) =>
    (
      await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      })
    ).json();
  const { id: accountId } = await post(`${shell}/local-manager/accounts`, { name: "Refusals" });
  const { users } = await (await fetch(`${shell}/local-manager/session?account=${accountId}`)).json();
  const appToken = await post(`${shell}/local-manager/app-token`, { accountId, userId: users[0].id });
  const { apiKey, clientSecret } = await post(
    `${iris}${API_KEYS_PATH}`,
    { name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] },
    { Authorization: `Bearer ${appToken.token}`, "Idempotency-Key": crypto.randomUUID() },
  );
  const present = async (secret: string) => {
    seconds += 10;
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: secret,
    });
    const began = performance.now();
    const response = await fetch(`${token}${TOKEN_PATH}`, { method: "POST", body });
    await response.arrayBuffer();
    if (response.status !== 401) throw new Error(`A refused request was answered with ${response.status}.`);
    return performance.now() - began;
  };

  const times: Record<"wrong" | "damaged", number[]> = { wrong: [], damaged: [] };
  // Backwards, so that this script itself leaves no presented secret in the memory.
  const presented: string[] = [];
  for (let count = 0; count < REQUESTS; count++) {
    const wrong = randomBytes(22).toString("hex").slice(0, 43);
    presented.push(backwards(wrong));
    const turns = count % 2 === 0 ? (["wrong", "damaged"] as const) : (["damaged", "wrong"] as const);
    for (const turn of turns) {
      times[turn].push(await present(turn === "wrong" ? `${wrong} ` : `${clientSecret}\n`));
    }
  }
  const left = countLeft(folder, presented);
  await manager.close();
  const ratio = (share: number) => quantile(times.damaged, share) / quantile(times.wrong, share);
  rmSync(folder, { recursive: true });
  const figures = { medianRatio: ratio(0.5), p95Ratio: ratio(0.95), left };
  const isWithin = (value: number) => value < TOLERANCE && value > 1 / TOLERANCE;
  return {
    ...figures,
    isGood: isWithin(figures.medianRatio) && isWithin(figures.p95Ratio) && left === 0,
  };
}

function countLeft(folder: string, presented: readonly string[]): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const snapshot = readFileSync(writeHeapSnapshot(join(folder, "heap.heapsnapshot"))).toString("latin1");
  const sample = presented.slice(-50);
  return sample.filter((text) => snapshot.includes(backwards(text))).length;
}

const backwards = (text: string) => [...text].reverse().join("");

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

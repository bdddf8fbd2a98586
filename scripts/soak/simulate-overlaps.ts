import type { ApiKey } from "../../src/contract/api-key.ts";
import { overlapEvidence } from "../../src/keys/overlap-evidence.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How often integrations request a token. */
const PERIODS = [MINUTE_MS, HOUR_MS, DAY_MS, 7 * DAY_MS, 31 * DAY_MS] as const;

const INTEGRATIONS = 1_000;
/** How long owners take at most to give the new secret to their integration. */
const SLOWEST_OWNER_DAYS = 30;
/** The longest that an end can be moved to, counted from the day it is moved. */
const EXTENSION_MS = 30 * DAY_MS;

interface Integration {
  readonly periodMs: number;
  /** When the integration got the new secret, in milliseconds after the rotation. */
  readonly switchesAt: number;
  /** When it requests its first token after the rotation. */
  readonly startsAt: number;
}

/** How many of the simulated integrations were refused a token because their old secret had ended. */
export interface OverlapFigures {
  readonly integrations: number;
  readonly byAdvice: number;
  readonly fixedDay: number;
  readonly fixedWeek: number;
}

/**
 * Simulates rotations of keys whose integrations request tokens every minute to once a month, and whose owners take 0 to
 * 30 days to give them the new secret. Some administrators look at the row once a day and follow what it says; the
 * others rely on a fixed overlap.
 */
export function simulateOverlaps(): OverlapFigures {
  const integrations = Array.from({ length: INTEGRATIONS }, (_, index): Integration => {
    const periodMs = PERIODS[index % PERIODS.length] ?? DAY_MS;
    // Spread evenly, so that every run is the same.
    const share = ((index * 7919) % INTEGRATIONS) / INTEGRATIONS;
    const phase = ((index * 104_729) % INTEGRATIONS) / INTEGRATIONS;
    return {
      periodMs,
      switchesAt: share * SLOWEST_OWNER_DAYS * DAY_MS,
      startsAt: phase * periodMs,
    };
  });
  const refused = (endOf: (integration: Integration) => number) =>
    integrations.filter((integration) => lastUseOfOld(integration) > endOf(integration)).length;
  return {
    integrations: INTEGRATIONS,
    byAdvice: refused(endByAdvice),
    fixedDay: refused(() => DAY_MS),
    fixedWeek: refused(() => 7 * DAY_MS),
  };
}

/** Returns when the old secret ends if someone follows the row: extends while it is needed, then retires. */
function endByAdvice(integration: Integration): number {
  let end = 7 * DAY_MS;
  for (let now = DAY_MS; now < end; now += DAY_MS) {
    const evidence = overlapEvidence(keyAt(integration, now), now);
    // The row says: safe to retire if nothing runs less often.
    const quietFor = now - (lastUses(integration, now).old ?? 0);
    if (evidence.kind === "old_quiet" && quietFor > integration.periodMs) return now;
    if (end - now <= 2 * DAY_MS) end = now + EXTENSION_MS;
  }
  return end;
}

/** Returns when each secret was last used, in milliseconds after the rotation. */
function lastUses({ periodMs, switchesAt, startsAt }: Integration, now: number) {
  const lastBefore = (time: number) =>
    time < startsAt ? undefined : startsAt + Math.floor((time - startsAt) / periodMs) * periodMs;
  const latest = lastBefore(now);
  return {
    old: lastBefore(Math.min(now, switchesAt)),
    new: latest !== undefined && latest > switchesAt ? latest : undefined,
  };
}

function lastUseOfOld(integration: Integration): number {
  return lastUses(integration, integration.switchesAt).old ?? 0;
}

function keyAt(integration: Integration, now: number): ApiKey {
  const used = lastUses(integration, now);
  const createdAt = new Date(0).toISOString();
  const secret = (id: string, lastUsed: number | undefined) => ({
    id,
    hint: id,
    createdAt,
    ...(lastUsed === undefined ? {} : { lastUsedAt: new Date(lastUsed).toISOString() }),
  });
  return {
    id: "key",
    clientId: "client",
    name: "Simulated",
    description: "Simulated",
    allowedScopes: ["asset.view"],
    status: "ACTIVE",
    createdAt,
    createdBy: { id: "user", name: "User" },
    updatedAt: createdAt,
    secrets: [
      secret("new", used.new),
      { ...secret("old", used.old), expiresAt: new Date(now + DAY_MS).toISOString() },
    ],
    version: 1,
  };
}

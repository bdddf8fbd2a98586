import { type ApiKey, apiKeyPageSchema } from "../src/contract/api-key.ts";
import { API_KEYS_PATH } from "../src/contract/paths.ts";
import { ApiError } from "../src/http/api-error.ts";
import { requestJson } from "../src/http/request-json.ts";
import { type HealthFinding, keyHealth } from "../src/keys/key-health.ts";
import { parseOwnerNote } from "../src/keys/owner-note.ts";
import { TokenError } from "../src/oauth/token-error.ts";
import type { AppTokenSource } from "./app-token-source.ts";
import type { Installation } from "./installations.ts";

/** A key and the reasons to look at it. */
export interface HygieneReport {
  readonly clientId: string;
  readonly name: string;
  readonly owner: string;
  readonly findings: readonly HealthFinding[];
}

/** Findings for an account, or why it could not be checked. */
export type AccountHygiene = { readonly accountId: string; readonly lookedAt: string } & (
  | { readonly status: "looked"; readonly keys: number; readonly reports: readonly HygieneReport[] }
  | { readonly status: "failed"; readonly code: string }
);

/** Checks the active keys of every installation in sequence, on behalf of the user who installed the app. */
export async function watchHygiene(
  installations: readonly Installation[],
  {
    irisOrigin,
    appToken,
    clock,
  }: {
    irisOrigin: string;
    appToken: AppTokenSource;
    clock: () => Date;
  },
): Promise<readonly AccountHygiene[]> {
  const found: AccountHygiene[] = [];
  for (const installation of installations) {
    const { accountId } = installation;
    const lookedAt = clock().toISOString();
    try {
      const token = await appToken(installation);
      // Replace a refused token once. If the new one is refused too, report the failure.
      const { content } = await activeKeys(irisOrigin, token).catch(async (error) => {
        if (!(error instanceof ApiError && error.status === 401)) throw error;
        return activeKeys(irisOrigin, await appToken(installation, token));
      });
      const reports = content.flatMap((apiKey) => reportOn(apiKey, clock()));
      found.push({ accountId, lookedAt, status: "looked", keys: content.length, reports });
    } catch (error) {
      const isTyped = error instanceof ApiError || error instanceof TokenError;
      const code = isTyped ? error.code : error instanceof Error ? error.message : "unknown";
      found.push({ accountId, lookedAt, status: "failed", code });
    }
  }
  return found;
}

function activeKeys(irisOrigin: string, token: string) {
  return requestJson(
    globalThis.fetch.bind(globalThis),
    `${irisOrigin}${API_KEYS_PATH}?status=ACTIVE&size=100`,
    { schema: apiKeyPageSchema, headers: { Authorization: `Bearer ${token}` } },
  );
}

function reportOn(apiKey: ApiKey, now: Date): HygieneReport[] {
  const findings = keyHealth(apiKey, [], now.getTime());
  if (findings.length === 0) return [];
  const { clientId, name, description } = apiKey;
  return [{ clientId, name, owner: parseOwnerNote(description).owner, findings }];
}

import { type ApiKey, apiKeyPageSchema } from "../src/contract/api-key.ts";
import { API_KEYS_PATH } from "../src/contract/paths.ts";
import { ApiError } from "../src/http/api-error.ts";
import { requestJson } from "../src/http/request-json.ts";
import { keyHealth } from "../src/keys/key-health.ts";
import { TokenError } from "../src/oauth/token-error.ts";
import type { AppTokenSource } from "./app-token-source.ts";
import type { Installation } from "./installations.ts";

/** What a check found in an account: how many keys have each kind of finding, or why it could not be checked. */
export type AccountCheck = { readonly accountId: string } & (
  | { readonly status: "checked"; readonly keys: number; readonly findings: Readonly<Record<string, number>> }
  | { readonly status: "failed"; readonly code: string }
);

/** Checks the active keys of an installation, on behalf of the user who installed the app. */
export async function checkAccount(
  installation: Installation,
  {
    irisOrigin,
    appToken,
    clock,
  }: {
    irisOrigin: string;
    appToken: AppTokenSource;
    clock: () => Date;
  },
): Promise<AccountCheck> {
  const { accountId } = installation;
  try {
    const token = await appToken(installation);
    // Replace a refused token once. If the new one is refused too, report the failure.
    const { content } = await activeKeys(irisOrigin, token).catch(async (error) => {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      return activeKeys(irisOrigin, await appToken(installation, token));
    });
    return { accountId, status: "checked", keys: content.length, findings: countFindings(content, clock()) };
  } catch (error) {
    const isTyped = error instanceof ApiError || error instanceof TokenError;
    const code = isTyped ? error.code : error instanceof Error ? error.message : "unknown";
    return { accountId, status: "failed", code };
  }
}

function activeKeys(irisOrigin: string, token: string) {
  return requestJson(
    globalThis.fetch.bind(globalThis),
    `${irisOrigin}${API_KEYS_PATH}?status=ACTIVE&size=100`,
    { schema: apiKeyPageSchema, headers: { Authorization: `Bearer ${token}` } },
  );
}

function countFindings(apiKeys: readonly ApiKey[], now: Date): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of apiKeys.flatMap((apiKey) => keyHealth(apiKey, [], now.getTime()))) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

import { type ApiKey, apiKeyPageSchema } from "../src/contract/api-key.ts";
import { API_KEYS_PATH, apiKeyPath } from "../src/contract/paths.ts";
import { type Refusal, refusalListSchema } from "../src/contract/refusal.ts";
import { ApiError } from "../src/http/api-error.ts";
import type { Fetch } from "../src/http/fetch.ts";
import { requestJson } from "../src/http/request-json.ts";
import { type HealthFinding, keyHealth } from "../src/keys/key-health.ts";
import { TokenError } from "../src/oauth/token-error.ts";
import type { AppTokenSource } from "./app-token-source.ts";
import type { Installation } from "./installations.ts";
import { retryOnce } from "./retry-once.ts";

/** How long a check may take, in milliseconds. */
const DEADLINE_MS = 60_000;

/** A key and the reasons to look at it. */
export interface CheckedKey {
  readonly apiKey: ApiKey;
  readonly findings: readonly HealthFinding[];
}

/** The active keys of an account, or why they could not be checked. */
export type AccountCheck =
  | { readonly status: "checked"; readonly keys: readonly CheckedKey[] }
  | { readonly status: "failed"; readonly code: string };

/** Dependencies of {@link checkAccount}. */
export interface CheckServices {
  readonly irisOrigin: string;
  readonly appToken: AppTokenSource;
  readonly clock: () => Date;
}

/** Checks the active keys of an account, on behalf of the user who installed the app. */
export async function checkAccount(
  installation: Installation,
  { irisOrigin, appToken, clock }: CheckServices,
): Promise<AccountCheck> {
  const { clientSecret } = installation;
  if (clientSecret === undefined) return { status: "failed", code: "cannot_unseal" };
  const client = { ...installation, clientSecret };
  const fetch = retryOnce(fetchUntil(AbortSignal.timeout(DEADLINE_MS)));
  const readKeys = (token: string) => listCheckedKeys(fetch, { irisOrigin, token, now: clock().getTime() });
  try {
    const token = await appToken(client);
    // Replace a refused token once. If the new one is refused too, report the failure.
    const keys = await readKeys(token).catch(async (error) => {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      return readKeys(await appToken(client, token));
    });
    return { status: "checked", keys };
  } catch (error) {
    const isTyped = error instanceof ApiError || error instanceof TokenError;
    return { status: "failed", code: isTyped ? error.code : "unknown" };
  }
}

/** Returns how many keys have each kind of finding. Contains nothing that a user wrote, so it may be logged. */
export function countFindings(keys: readonly CheckedKey[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of keys.flatMap(({ findings }) => findings)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function listCheckedKeys(
  fetch: Fetch,
  { irisOrigin, token, now }: { irisOrigin: string; token: string; now: number },
): Promise<CheckedKey[]> {
  const headers = { Authorization: `Bearer ${token}` };
  const read = <Body>(path: string, schema: Parameters<typeof requestJson<Body>>[2]["schema"]) =>
    requestJson(fetch, `${irisOrigin}${path}`, { schema, headers });
  const { content } = await read(`${API_KEYS_PATH}?status=ACTIVE&size=100`, apiKeyPageSchema);
  return Promise.all(
    content.map(async (apiKey) => {
      const refusals = await read(apiKeyPath(apiKey.id, "/refusals"), refusalListSchema).then(
        (list): readonly Refusal[] => list.content,
        (error: unknown) => {
          // The service does not say why requests are refused.
          if (error instanceof ApiError && error.status === 404) return [];
          throw error;
        },
      );
      return { apiKey, findings: keyHealth(apiKey, refusals, now) };
    }),
  );
}

function fetchUntil(deadline: AbortSignal): Fetch {
  return (url, init) =>
    globalThis.fetch(url, {
      ...init,
      signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline,
    });
}

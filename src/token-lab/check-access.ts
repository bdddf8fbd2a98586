import { GRAPHQL_PATH } from "../contract/paths.ts";
import { REQUEST_TIMEOUT_MS } from "../http/fetch.ts";

/** Result of a step. `unknown` means that the step proves neither access nor refusal. */
export type StepOutcome = "passed" | "refused" | "unknown";

/** Why a step had its result. */
export type StepCause =
  | "answered"
  | "unauthorized"
  | "forbidden"
  | "hidden"
  | "not_json"
  | "unreachable"
  | "server_error"
  | "graphql_errors"
  | "rejected"
  | "no_probe";

/** One step of the check: what was requested, and the result. */
export interface AccessStep {
  readonly kind: "graphql" | "rest" | "family";
  /** The requested URL, or the scopes for which no harmless read is known. */
  readonly subject: string;
  readonly outcome: StepOutcome;
  readonly cause: StepCause;
  readonly status?: number;
}

/** Harmless reads, by the scope that they need. Assumed from Trackunit's published REST conventions. */
const probes: ReadonlyMap<string, string> = new Map([["asset.view", "/api/asset/v2/assets?size=1"]]);

/**
 * Tests an access token step by step: GraphQL's `{ __typename }`, then one harmless read for each granted scope for
 * which one is known. Sends no other request. A last step lists the scopes without a known read.
 */
export async function checkAccess(
  irisOrigin: string,
  accessToken: string,
  grantedScopes: readonly string[],
): Promise<readonly AccessStep[]> {
  const ask = (kind: AccessStep["kind"], path: string, init: RequestInit) =>
    askOnce(kind, `${irisOrigin}${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${accessToken}`, Accept: "application/json" },
    });
  const steps = [
    await ask("graphql", GRAPHQL_PATH, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    }),
  ];
  for (const scope of grantedScopes) {
    const path = probes.get(scope);
    if (path !== undefined) steps.push(await ask("rest", path, { method: "GET" }));
  }
  const unprobed = grantedScopes.filter((scope) => !probes.has(scope));
  return unprobed.length === 0
    ? steps
    : [...steps, { kind: "family", subject: unprobed.join(" "), outcome: "unknown", cause: "no_probe" }];
}

async function askOnce(kind: AccessStep["kind"], url: string, init: RequestInit): Promise<AccessStep> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  } catch {
    return { kind, subject: url, outcome: "unknown", cause: "unreachable" };
  }
  const { status } = response;
  const answer = await response.json().then(
    (json: unknown) => ({ json }),
    () => undefined,
  );
  const step = verdict(status, answer !== undefined);
  // GraphQL reports errors in a response with a success status.
  const isRefused = kind === "graphql" && step.outcome === "passed" && !hasData(answer?.json);
  return {
    kind,
    subject: url,
    status,
    ...(isRefused ? { outcome: "refused", cause: "graphql_errors" } : step),
  };
}

function hasData(answer: unknown): boolean {
  const { data, errors } = (answer ?? {}) as { data?: { __typename?: unknown } | null; errors?: unknown };
  return errors === undefined && typeof data?.__typename === "string";
}

function verdict(status: number, isJson: boolean): { outcome: StepOutcome; cause: StepCause } {
  if (status === 401) return { outcome: "refused", cause: "unauthorized" };
  if (status === 403) return { outcome: "refused", cause: "forbidden" };
  // The gateway responds with a page of Manager if the token lacks the scope, or if the path is wrong.
  if (status === 404 && !isJson) return { outcome: "refused", cause: "hidden" };
  if (status >= 500 || status === 429) return { outcome: "unknown", cause: "server_error" };
  if (!isJson) return { outcome: "unknown", cause: "not_json" };
  return status < 400 ? { outcome: "passed", cause: "answered" } : { outcome: "unknown", cause: "rejected" };
}

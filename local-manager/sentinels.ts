/** Faults for the first call of each API Keys operation, selected by `[first:…]` in the account's name. */
export const firstTimeFaults = [
  "slow",
  "dropped",
  "lost-answer",
  "half-json",
  "malformed",
  "no-secret",
  "html",
  "unauthorized",
  "too-many-requests",
  "service-unavailable",
  "server-error",
] as const;

export type FirstTimeFault = (typeof firstTimeFaults)[number];

/**
 * Sentinels in account names that make the local Manager fail on purpose.
 *
 * All sentinels are written in square brackets anywhere in a name, e.g. an API key called `ERP [token:html]`.
 * `docs/local-manager.md` describes what each one does.
 */
export const accountSentinels = [
  "no-app-token",
  "app-token:refused",
  "api-keys-not-enabled",
  "list:service-unavailable",
  "list:html",
  "not-installed",
  "scopes:500",
  "scopes:5000",
  "no-idempotency",
  "deny:account.api-key.manage",
  "deny:account.audit-log.view",
  "deny:api.iris.app.proxy.fetch",
] as const;

/** Sentinels in API key names. See {@link accountSentinels}. */
export const apiKeySentinels = [
  "create:service-unavailable",
  "create:unauthorized",
  "create:dropped",
  "create:lost-answer",
  "rotate:lost-answer",
  "token:html",
  "token:half-json",
  "token:unreachable",
  "token:too-many-requests",
  "token:narrowed",
  "token:opaque",
  "token:cors",
] as const;

export type Sentinel =
  | (typeof accountSentinels)[number]
  | (typeof apiKeySentinels)[number]
  | `first:${FirstTimeFault}`;

/** True if a name contains a sentinel. */
export function hasSentinel(name: string, sentinel: Sentinel): boolean {
  return name.includes(`[${sentinel}]`);
}

/** How each operation of the API Keys service can fail the first time, with `[first:…]` in the account's name. */
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

/** See {@link firstTimeFaults}. */
export type FirstTimeFault = (typeof firstTimeFaults)[number];

/**
 * The words in data that make a local Manager fail on purpose.
 *
 * They are written in square brackets anywhere in a name, e.g. an API Key called `ERP [token:html]`. What each
 * one does is written down in `docs/local-manager.md`.
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

/** See {@link accountSentinels}; these are read from the name of an API Key. */
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

/** One of {@link accountSentinels}, {@link apiKeySentinels} or {@link firstTimeFaults}. */
export type Sentinel =
  | (typeof accountSentinels)[number]
  | (typeof apiKeySentinels)[number]
  | `first:${FirstTimeFault}`;

/** Tells whether a name carries a sentinel. */
export function hasSentinel(name: string, sentinel: Sentinel): boolean {
  return name.includes(`[${sentinel}]`);
}

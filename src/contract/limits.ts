/** Maximum number of active API Keys per account. (Trackunit, "API Tokens v2") */
export const ACTIVE_API_KEY_LIMIT = 10;

/** Maximum length of an API Key's name, in code points. */
export const NAME_MAX_LENGTH = 100;

/** Maximum length of an API Key's description, in code points. */
export const DESCRIPTION_MAX_LENGTH = 500;

/** Maximum number of allowed scopes per API Key. */
export const ALLOWED_SCOPES_MAX = 100;

/** Lifetime of an access token from `/token/v2`, in seconds. */
export const ACCESS_TOKEN_LIFETIME_SECONDS = 1200;

/** Overlaps that a rotation can have, in seconds: none, an hour, a day, a week, 30 days. */
export const ROTATION_OVERLAPS_SECONDS = [0, 3600, 86_400, 604_800, 2_592_000] as const;

/** Longest time from now on that an old secret can work, in seconds: 30 days. */
export const OVERLAP_MAX_SECONDS = 2_592_000;

/** Maximum length of the reason for a revocation, in code points. */
export const REVOKE_REASON_MAX_LENGTH = 500;

/** How long the service repeats its response to an `Idempotency-Key`, in seconds. */
export const IDEMPOTENCY_LIFETIME_SECONDS = 600;

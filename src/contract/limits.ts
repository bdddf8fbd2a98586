/** The most active API Keys one account may have. (Trackunit, "API Tokens v2"). */
export const ACTIVE_API_KEY_LIMIT = 10;

/** The most code points of an API Key's name. */
export const NAME_MAX_LENGTH = 100;

/** The most code points of an API Key's description. */
export const DESCRIPTION_MAX_LENGTH = 500;

/** The most allowed scopes of one API Key. */
export const ALLOWED_SCOPES_MAX = 100;

/** Lifetime of an access token from `/token/v2`, in seconds. */
export const ACCESS_TOKEN_LIFETIME_SECONDS = 1200;

/** The overlaps that a rotation may have, in seconds: none, an hour, a day, a week, 30 days. */
export const ROTATION_OVERLAPS_SECONDS = [0, 3600, 86_400, 604_800, 2_592_000] as const;

/** The most code points of the reason for a revocation. */
export const REVOKE_REASON_MAX_LENGTH = 500;

/** How long a repeated `Idempotency-Key` gets the same answer, in seconds. */
export const IDEMPOTENCY_LIFETIME_SECONDS = 600;

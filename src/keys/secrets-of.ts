import type { ApiKey } from "../contract/api-key.ts";

type Secret = ApiKey["secrets"][number];

/** Returns the newest secret of a key: the one that does not expire. A revoked key has none. */
export function currentSecretOf({ secrets }: ApiKey): Secret | undefined {
  return secrets.find(({ expiresAt }) => expiresAt === undefined);
}

/** Returns the old secret of a key during an overlap: the one that expires. */
export function oldSecretOf({ secrets }: ApiKey): Secret | undefined {
  return secrets.find(({ expiresAt }) => expiresAt !== undefined);
}

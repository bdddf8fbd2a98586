import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import type { Database } from "../../database/database.ts";

/** An ES256 key pair. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/**
 * Loads the signing key for a purpose from the database, and creates it on first use.
 *
 * App tokens and access tokens are signed with different keys, so that neither is accepted as the other.
 */
export async function loadSigningKey(
  database: Database,
  purpose: "app-token" | "access-token" | "marketplace",
): Promise<SigningKey> {
  const select = () =>
    database.query<{ kid: string; private_jwk: JWK }>(
      "SELECT kid, private_jwk FROM signing_key WHERE purpose = $1",
      [purpose],
    );
  if ((await select()).length === 0) {
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    await database.query(
      "INSERT INTO signing_key (purpose, kid, private_jwk) VALUES ($1, $2, $3::jsonb) ON CONFLICT DO NOTHING",
      [purpose, crypto.randomUUID(), JSON.stringify(await exportJWK(privateKey))],
    );
  }
  const row = (await select())[0];
  if (row === undefined) throw new Error(`There is no ${purpose} signing key.`);
  const { d: _, ...publicPart } = row.private_jwk;
  return {
    kid: row.kid,
    privateKey: (await importJWK(row.private_jwk, "ES256")) as CryptoKey,
    publicJwk: { ...publicPart, kid: row.kid, alg: "ES256", use: "sig" },
  };
}

/** Signs a JWT of a type with ES256. Adds `jti`, `iat` and `exp` to the claims. */
export function signJwt(
  { kid, privateKey }: SigningKey,
  type: string,
  claims: JWTPayload,
  lifetimeSeconds: number,
  now = new Date(),
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...claims, jti: crypto.randomUUID(), iat: issuedAt, exp: issuedAt + lifetimeSeconds })
    .setProtectedHeader({ alg: "ES256", kid, typ: type })
    .sign(privateKey);
}

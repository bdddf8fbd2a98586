import type { IdentityPolicy } from "./verify-identity.ts";

/** Default maximum age of an identity, in seconds. */
const USUAL_MAX_AGE_SECONDS = 600;

/**
 * Reads the requirements for an identity from the environment: `IDENTITY_ISSUER`, `IDENTITY_AUDIENCE`, `IDENTITY_TYPE`,
 * `IDENTITY_MAX_AGE` in seconds, and `IDENTITY_END`, which is `required` or `any`. The value `any` turns a check off.
 *
 * @throws {Error} naming the invalid variable
 */
export function readIdentityPolicy(
  env: NodeJS.ProcessEnv,
  defaults: { readonly issuer: string; readonly audience: string },
): IdentityPolicy {
  const orAny = (name: string, usual: string) => {
    const value = env[name] || usual;
    return value === "any" ? undefined : value;
  };
  const maxAge = orAny("IDENTITY_MAX_AGE", String(USUAL_MAX_AGE_SECONDS));
  if (maxAge !== undefined && !/^[1-9]\d{0,7}$/.test(maxAge)) {
    throw new Error("IDENTITY_MAX_AGE must be a number of seconds, or any.");
  }
  const end = env.IDENTITY_END || "required";
  if (end !== "required" && end !== "any") throw new Error("IDENTITY_END must be required or any.");
  return {
    issuer: orAny("IDENTITY_ISSUER", defaults.issuer),
    audience: orAny("IDENTITY_AUDIENCE", defaults.audience),
    type: orAny("IDENTITY_TYPE", "trackunit-identity+jwt"),
    maxAgeSeconds: maxAge === undefined ? undefined : Number(maxAge),
    needsEnd: end === "required",
  };
}

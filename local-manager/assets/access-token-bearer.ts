import type { Context } from "hono";
import { decodeJwt, jwtVerify } from "jose";
import { ServiceError } from "../http/service-error.ts";
import type { Services } from "../services.ts";

/** An API key that calls an API with an access token. */
export interface AccessTokenBearer {
  readonly accountId: string;
  readonly scopes: ReadonlySet<string>;
}

/**
 * Verifies the access token of a request. A token is accepted until it expires, even if its key is revoked in the
 * meantime: this is assumed of Trackunit, as the less favourable possibility. (RFC 9068 section 4;
 * `docs/requirements.md`, R3)
 *
 * @throws {ServiceError} `unauthorized`
 */
export async function readAccessToken(
  context: Context,
  { database, accessTokenKey, origins, clock }: Services,
): Promise<AccessTokenBearer> {
  const verified = await jwtVerify(bearerToken(context), accessTokenKey.publicJwk, {
    algorithms: ["ES256"],
    typ: "at+jwt",
    issuer: origins.token,
    audience: origins.iris,
    requiredClaims: ["exp", "sub"],
    currentDate: clock(),
  }).catch(() => undefined);
  const clientId = verified?.payload.sub;
  const [key] = clientId
    ? await database.query<{ account_id: string }>("SELECT account_id FROM api_key WHERE client_id = $1", [
        clientId,
      ])
    : [];
  if (verified === undefined || clientId === undefined || key === undefined) {
    throw new ServiceError("unauthorized", "The access token is missing, wrong or expired.");
  }
  return {
    accountId: key.account_id,
    scopes: new Set(String(verified.payload.scope ?? "").split(" ")),
  };
}

/** True if the request carries an access token of the token endpoint, not an app token. Does not verify the token. */
export function carriesAccessToken(context: Context, { origins }: Services): boolean {
  try {
    return decodeJwt(bearerToken(context)).iss === origins.token;
  } catch {
    return false;
  }
}

function bearerToken(context: Context): string {
  return /^Bearer +(\S+)$/i.exec(context.req.header("Authorization") ?? "")?.[1] ?? "";
}

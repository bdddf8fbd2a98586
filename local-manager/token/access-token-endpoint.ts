import type { Context, Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { dropConnection } from "../http/drop-connection.ts";
import type { SigningKey } from "../manager/signing-keys.ts";
import type { Origins } from "../origins.ts";
import { sentinelValue } from "../sentinels.ts";
import { grantScopes, signAccessToken } from "./access-token.ts";
import { authenticateClient } from "./authenticate-client.ts";
import { recordKeyUse } from "./record-key-use.ts";
import { bearerToken, tooManyRequests } from "./token-answers.ts";
import { type Guards, tokenEndpoint } from "./token-endpoint.ts";

/** Dependencies of {@link accessTokenEndpoint}. */
export interface AccessTokenEndpointParts {
  readonly database: Database;
  readonly signingKey: SigningKey;
  readonly origins: Origins;
  readonly clock: () => Date;
}

/** Creates `/token/v2`, which exchanges an API key's client credentials for an access token (RFC 6749 section 4.4). */
export function accessTokenEndpoint(
  { database, signingKey, origins, clock }: AccessTokenEndpointParts,
  guards: Guards,
): Hono {
  return tokenEndpoint(guards, async (request, context) => {
    const now = clock();
    const client = await authenticateClient(database, request, now);
    const sentinel = sentinelValue(client.name, "token");
    const fault = faultResponse(sentinel, context);
    if (fault !== undefined) return fault;
    const requested = grantScopes(request.scope, client.allowedScopes, "API Key");
    const scopes = sentinel === "narrowed" ? requested.filter((scope) => scope === "asset.view") : requested;
    await recordKeyUse(database, client, scopes, now);
    const accessToken =
      sentinel === "opaque"
        ? crypto.randomUUID()
        : await signAccessToken(signingKey, {
            issuer: origins.token,
            audience: origins.iris,
            clientId: client.clientId,
            accountId: client.accountId,
            scopes,
            now,
          });
    if (sentinel === "cors") {
      context.header("Access-Control-Allow-Origin", context.req.header("Origin") ?? "*");
    }
    return bearerToken(context, accessToken, scopes);
  });
}

function faultResponse(sentinel: string | undefined, context: Context) {
  switch (sentinel) {
    case "html":
      return context.html("<!doctype html><title>Bad gateway</title>", 502);
    case "half-json":
      return context.body('{"token_type":"Bearer","expires_in":12', 200, {
        "Content-Type": "application/json",
      });
    case "unreachable":
      return dropConnection(context.env);
    case "too-many-requests":
      return tooManyRequests(context, 30);
    default:
      return undefined;
  }
}

import { type Context, Hono } from "hono";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import { JWKS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import type { Database } from "../database/database.ts";
import { dropConnection } from "../http/drop-connection.ts";
import { safeHeaders } from "../http/guards.ts";
import type { AppTokens } from "../manager/app-tokens.ts";
import type { SigningKey } from "../manager/signing-keys.ts";
import type { Origins } from "../origins.ts";
import { hasSentinel } from "../sentinels.ts";
import { grantScopes, signAccessToken } from "./access-token.ts";
import { answerTokenFailure, answerTooManyRequests } from "./answer-token-error.ts";
import { appTokenRoutes } from "./app-token-routes.ts";
import { type AuthenticatedClient, authenticateClient } from "./authenticate-client.ts";
import { createFailedAttempts } from "./failed-attempts.ts";
import { guardedTokenEndpoint } from "./guarded-token-endpoint.ts";
import type { KeyUses } from "./key-uses.ts";
import type { KnownClients } from "./known-clients.ts";

/** Creates the token endpoints `/token/v2` and `/apptoken`, the JWKS and the metadata (RFC 8414). */
export function tokenRoutes({
  database,
  appTokens,
  signingKey,
  origins,
  clock,
  knownClients,
  keyUses,
}: {
  database: Database;
  appTokens: AppTokens;
  signingKey: SigningKey;
  origins: Origins;
  clock: () => Date;
  knownClients: KnownClients;
  keyUses: KeyUses;
}): Hono {
  const routes = new Hono().use(safeHeaders);
  const failedAttempts = createFailedAttempts(clock);

  routes.get(JWKS_PATH, (context) => context.json({ keys: [signingKey.publicJwk] }));

  routes.get("/.well-known/oauth-authorization-server", (context) =>
    context.json({
      issuer: origins.token,
      token_endpoint: `${origins.token}${TOKEN_PATH}`,
      jwks_uri: `${origins.token}${JWKS_PATH}`,
      grant_types_supported: ["client_credentials"],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    }),
  );

  const tokenEndpoint = guardedTokenEndpoint(TOKEN_PATH, failedAttempts, async (request, context) => {
    const now = clock();
    const client = await authenticateClient(database, knownClients, request, now);
    const fault = answerWithFault(client, context);
    if (fault !== undefined) return fault;
    const asked = grantScopes(request.scope, client.allowedScopes);
    const scopes = hasSentinel(client.name, "token:narrowed")
      ? asked.filter((scope) => scope === "asset.view")
      : asked;
    keyUses.note(client, scopes, now);
    const accessToken = hasSentinel(client.name, "token:opaque")
      ? crypto.randomUUID()
      : signAccessToken(signingKey, {
          issuer: origins.token,
          audience: origins.iris,
          clientId: client.clientId,
          accountId: client.accountId,
          scopes,
          now,
        });
    return context.json({
      token_type: "Bearer",
      expires_in: ACCESS_TOKEN_LIFETIME_SECONDS,
      access_token: accessToken,
      scope: scopes.join(" "),
    });
  });

  routes.route("/", tokenEndpoint);
  routes.route("/", appTokenRoutes({ database, appTokens, failedAttempts }));
  routes.notFound((context) =>
    context.json({ error: "invalid_request", error_description: "Not found." }, 404),
  );
  routes.onError(answerTokenFailure);
  return routes;
}

function answerWithFault({ name }: AuthenticatedClient, context: Context): Response | undefined {
  if (hasSentinel(name, "token:cors"))
    context.header("Access-Control-Allow-Origin", context.req.header("Origin") ?? "*");
  if (hasSentinel(name, "token:html"))
    return context.html("<!doctype html><title>Bad gateway</title>", 502) as Response;
  if (hasSentinel(name, "token:half-json")) {
    return context.body('{"token_type":"Bearer","expires_in":12', 200, {
      "Content-Type": "application/json",
    });
  }
  if (hasSentinel(name, "token:unreachable")) return dropConnection(context.env);
  if (hasSentinel(name, "token:too-many-requests")) return answerTooManyRequests(context, 30);
  return undefined;
}

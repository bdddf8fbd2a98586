import { Hono } from "hono";
import { securityHeaders } from "../../server/guards.ts";
import { APP_TOKEN_PATH, JWKS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import type { Services } from "../services.ts";
import { accessTokenEndpoint } from "./access-token-endpoint.ts";
import { appTokenEndpoint } from "./app-token-endpoint.ts";
import { createFailedAttempts } from "./failed-attempts.ts";
import { createRefusals } from "./refusals.ts";

/**
 * Creates the routes of the token server: `/token/v2` and `/apptoken`, which share their failure counts, the JWKS and
 * the metadata (RFC 8414).
 */
export function tokenRoutes(services: Services): Hono {
  const { accessTokenKey, origins, clock, proxyMark } = services;
  const routes = new Hono().use(securityHeaders);
  const guards = { failedAttempts: createFailedAttempts(clock), proxyMark };
  routes.route(TOKEN_PATH, accessTokenEndpoint(services, guards, createRefusals(services.database)));
  routes.route(APP_TOKEN_PATH, appTokenEndpoint(services, guards));

  routes.get(JWKS_PATH, (context) => context.json({ keys: [accessTokenKey.publicJwk] }));

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

  routes.notFound((context) =>
    context.json({ error: "invalid_request", error_description: "Not found." }, 404),
  );
  return routes;
}

import { Hono } from "hono";
import { JWKS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import type { Endpoint } from "../http/endpoint.ts";
import { safeHeaders } from "../http/guards.ts";
import type { ProxyMark } from "../http/proxy-mark.ts";
import type { AppTokens } from "../manager/app-tokens.ts";
import { type AccessTokenEndpointParts, accessTokenEndpoint } from "./access-token-endpoint.ts";
import { appTokenEndpoint } from "./app-token-endpoint.ts";
import { createFailedAttempts } from "./failed-attempts.ts";

/** Creates the routes of the token server beside its endpoints: the JWKS and the metadata (RFC 8414). */
export function tokenRoutes({ signingKey, origins }: AccessTokenEndpointParts): Hono {
  const routes = new Hono().use(safeHeaders);

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

  routes.notFound((context) =>
    context.json({ error: "invalid_request", error_description: "Not found." }, 404),
  );
  return routes;
}

/** Creates the endpoints of the token server: `/token/v2` and `/apptoken`, which count failures together. */
export function tokenEndpoints(
  parts: AccessTokenEndpointParts & { appTokens: AppTokens; proxyMark: ProxyMark },
): Endpoint[] {
  const guards = { failedAttempts: createFailedAttempts(parts.clock), proxyMark: parts.proxyMark };
  return [accessTokenEndpoint(parts, guards), appTokenEndpoint(parts, guards)];
}

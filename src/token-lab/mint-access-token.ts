import { GRAPHQL_PATH, TOKEN_PATH } from "../contract/paths.ts";
import { createAppTokenFetch } from "../http/app-token-fetch.ts";
import { type Fetch, REQUEST_TIMEOUT_MS } from "../http/fetch.ts";
import type { Manager } from "../manager/manager.ts";
import type { ClientCredentials } from "../oauth/client-credentials.ts";
import { grantedScopes } from "../oauth/granted-scopes.ts";
import { requestAccessToken } from "../oauth/request-access-token.ts";
import { TokenError } from "../oauth/token-error.ts";
import type { AccessTokenResponse } from "../oauth/token-response.ts";
import { createProxyFetch } from "./proxy-fetch.ts";

/** How a token request is sent: through Manager's proxy, or directly from the browser. */
export type MintPath = "proxy" | "direct";

/** Returns how token requests are sent: through the proxy, unless its scope was denied at install. */
function mintPath(appToken: string): MintPath {
  return grantedScopes(appToken)?.has("api.iris.app.proxy.fetch") === false ? "direct" : "proxy";
}

/**
 * Requests an access token for a test, on the path that {@link mintPath} returns.
 *
 * The app token authorises the proxy. It never reaches the token endpoint. (`docs/requirements.md`, S6)
 *
 * @throws {TokenError}
 */
export async function mintAccessToken(
  manager: Manager,
  credentials: ClientCredentials,
  requestedScopes: readonly string[],
): Promise<{ readonly response: AccessTokenResponse; readonly path: MintPath }> {
  const { fetch, path } = tokenHostFetch(manager);
  const tokenEndpoint = `${manager.environment.tokenOrigin}${TOKEN_PATH}`;
  return { response: await requestAccessToken({ tokenEndpoint, credentials, requestedScopes }, fetch), path };
}

/** Returns a `fetch` for the token origin, and the path that it uses. It rejects with {@link TokenError}. */
export function tokenHostFetch(manager: Manager): { readonly fetch: Fetch; readonly path: MintPath } {
  const path = mintPath(manager.appToken());
  const carry =
    path === "proxy"
      ? createProxyFetch(`${manager.environment.irisOrigin}${GRAPHQL_PATH}`, createAppTokenFetch(manager))
      : globalThis.fetch.bind(globalThis);
  return { fetch: inTime(carry, path), path };
}

function inTime(carry: Fetch, path: MintPath): Fetch {
  return async (url, init) => {
    try {
      return await carry(url, {
        ...init,
        cache: "no-store",
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
    } catch (error) {
      if (error instanceof TokenError) throw error;
      if (error instanceof DOMException && error.name === "TimeoutError") throw new TokenError("timeout");
      // Browsers do not distinguish a server that is down from one that CORS blocks.
      throw new TokenError(path === "direct" ? "blocked_by_browser" : "proxy_unavailable");
    }
  };
}

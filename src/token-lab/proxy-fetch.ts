import { IRIS_APP_PROXY_FETCH_MUTATION, irisAppProxyFetchResponseSchema } from "../contract/graphql.ts";
import type { Fetch } from "../http/fetch.ts";
import { TokenError } from "../oauth/token-error.ts";

/**
 * Creates a `fetch` that sends requests through Manager's proxy, for hosts that do not accept requests from browsers.
 *
 * The request is sent in a GraphQL mutation, authorised by the app token. The response has the target's own status,
 * headers and body.
 *
 * @throws {TokenError} if the proxy does not send the request
 */
export function createProxyFetch(graphqlEndpoint: string, appTokenFetch: Fetch): Fetch {
  return async (url, init) => {
    const response = await appTokenFetch(graphqlEndpoint, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      cache: "no-store",
      ...(init.signal ? { signal: init.signal } : {}),
      body: JSON.stringify({
        query: IRIS_APP_PROXY_FETCH_MUTATION,
        variables: {
          url,
          method: init.method ?? "GET",
          headers: [...new Headers(init.headers)].map(([name, value]) => ({ name, value })),
          body: typeof init.body === "string" ? toBase64(init.body) : null,
        },
      }),
    });
    const answer = irisAppProxyFetchResponseSchema.safeParse(await response.json().catch(() => undefined));
    const carried = answer.success ? answer.data.data?.irisAppProxyFetch : undefined;
    if (!carried) throw new TokenError("proxy_unavailable", { status: response.status });
    if (typeof carried.status !== "number") throw new TokenError(refusalCode(carried.errorMessage ?? ""));
    return new Response(fromBase64(carried.body ?? ""), {
      status: carried.status,
      headers: (carried.headers ?? []).map(({ name, value }): [string, string] => [name, value]),
    });
  };
}

/**
 * Returns the code for a refusal by the proxy. It describes refusals in prose only: these substrings are assumed of its
 * messages.
 */
function refusalCode(errorMessage: string): TokenError["code"] {
  if (errorMessage.includes("connect-src")) return "proxy_host_not_allowed";
  return /App Id|placeholders/.test(errorMessage) ? "proxy_refused" : "unreachable";
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}

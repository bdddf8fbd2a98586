import { type Fetch, REQUEST_TIMEOUT_MS } from "../src/http/fetch.ts";
import type { ClientCredentials } from "../src/oauth/client-credentials.ts";
import { requestAccessToken } from "../src/oauth/request-access-token.ts";
import { TokenError } from "../src/oauth/token-error.ts";
import { retryOnce } from "./retry-once.ts";

/** How long before its expiry a token is replaced, in milliseconds. */
const EARLY_MS = 60_000;

/**
 * Returns an app token for an account. To replace a token that a service rejected with a 401, pass it as
 * `refused`.
 */
export type AppTokenSource = (installation: AppClient, refused?: string) => Promise<string>;

/** An account and the credentials with which its app tokens are requested. */
export interface AppClient extends ClientCredentials {
  readonly accountId: string;
}

/** Creates a source that caches each token until a minute before it expires. Concurrent calls share one request. */
export function createAppTokenSource({
  tokenEndpoint,
  scopes,
  clock,
  fetch = globalThis.fetch.bind(globalThis),
}: {
  tokenEndpoint: string;
  scopes: readonly string[];
  clock: () => Date;
  fetch?: Fetch;
}): AppTokenSource {
  const kept = new Map<
    string,
    { readonly clientId: string; readonly until: number; readonly token: Promise<string> }
  >();
  // Accounts that left are not asked for again.
  const forgetExpired = () => {
    for (const [accountId, { until }] of kept) if (until <= clock().getTime()) kept.delete(accountId);
  };
  // A secret must not follow a redirect, and a slow request for one account must not hold up the others.
  const cautiousFetch: Fetch = async (url, init) => {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    try {
      return await retryOnce(fetch)(url, { ...init, redirect: "error", signal });
    } catch {
      throw new TokenError(signal.aborted ? "timeout" : "unreachable");
    }
  };
  const appToken: AppTokenSource = async (client, refused) => {
    const { accountId, clientId, clientSecret } = client;
    const known = kept.get(accountId);
    if (known?.clientId === clientId && clock().getTime() < known.until) {
      const keptToken = await known.token;
      if (keptToken !== refused) return keptToken;
      if (kept.get(accountId) === known) kept.delete(accountId);
      // A concurrent call may already have requested a new token.
      return appToken(client, refused);
    }
    forgetExpired();
    const request = { tokenEndpoint, credentials: { clientId, clientSecret }, requestedScopes: scopes };
    const answer = requestAccessToken(request, cautiousFetch);
    const token = answer.then(({ access_token }) => access_token);
    kept.set(accountId, { clientId, until: Number.POSITIVE_INFINITY, token });
    answer.then(
      ({ expires_in = 0 }) =>
        kept.set(accountId, { clientId, until: clock().getTime() + expires_in * 1000 - EARLY_MS, token }),
      // The callers get the error; the next call requests a token again.
      () => kept.delete(accountId),
    );
    return token;
  };
  return appToken;
}

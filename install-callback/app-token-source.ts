import { type Fetch, REQUEST_TIMEOUT_MS } from "../src/http/request-json.ts";
import { requestAccessToken } from "../src/oauth/request-access-token.ts";
import type { Installation } from "./installations.ts";

/** How long before its end a token is replaced, in milliseconds. */
const EARLY_MS = 60_000;

/**
 * Returns an app token of an installation. With `refused`, a token that a service answered with 401, it is another one.
 */
export type AppTokenSource = (installation: Installation, refused?: string) => Promise<string>;

/** Creates a source that keeps each token until a minute before its end; concurrent calls share one request. */
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
  // A secret must not follow a redirect, and one account's token endpoint must not hold up the others.
  const cautiousFetch: Fetch = (url, init) =>
    fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  const appToken: AppTokenSource = async (installation, refused) => {
    const { accountId, clientId, clientSecret } = installation;
    if (clientSecret === undefined) throw new Error("cannot_unseal");
    const known = kept.get(accountId);
    if (known?.clientId === clientId && clock().getTime() < known.until) {
      const keptToken = await known.token;
      if (keptToken !== refused) return keptToken;
      if (kept.get(accountId) === known) kept.delete(accountId);
      // Somebody else may have asked for another one in the meantime.
      return appToken(installation, refused);
    }
    const request = { tokenEndpoint, credentials: { clientId, clientSecret }, requestedScopes: scopes };
    const answer = requestAccessToken(request, cautiousFetch);
    const token = answer.then(({ access_token }) => access_token);
    kept.set(accountId, { clientId, until: Number.POSITIVE_INFINITY, token });
    answer.then(
      ({ expires_in = 0 }) =>
        kept.set(accountId, { clientId, until: clock().getTime() + expires_in * 1000 - EARLY_MS, token }),
      // A failure is told to who asked, and asked for anew the next time.
      () => kept.delete(accountId),
    );
    return token;
  };
  return appToken;
}

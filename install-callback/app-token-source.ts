import { type Fetch, REQUEST_TIMEOUT_MS } from "../src/http/request-json.ts";
import { requestAccessToken } from "../src/oauth/request-access-token.ts";
import type { Installation } from "./installations.ts";

/** How long before its end a token is replaced, in milliseconds. */
const EARLY_MS = 60_000;

/** Gives app tokens for installations, each kept until a minute before its end; two who ask at once share one request. */
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
}): (installation: Installation) => Promise<string> {
  const kept = new Map<
    string,
    { readonly clientId: string; readonly until: number; readonly token: Promise<string> }
  >();
  // A secret must not follow a redirect, and one account's token endpoint must not hold up the others.
  const cautiousFetch: Fetch = (url, init) =>
    fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  return ({ accountId, clientId, clientSecret }) => {
    if (clientSecret === undefined) return Promise.reject(new Error("cannot_unseal"));
    const known = kept.get(accountId);
    if (known?.clientId === clientId && clock().getTime() < known.until) return known.token;
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
}

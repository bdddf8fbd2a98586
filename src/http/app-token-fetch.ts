import type { Fetch } from "./fetch.ts";

/** Source of the app token. */
export interface AppTokenSource {
  appToken(): string;
  refreshAppToken(): Promise<string>;
}

/**
 * Creates a `fetch` that sends the app token.
 *
 * After a 401 it requests one new token for all waiting requests and repeats each request once. A second 401 is
 * returned as it is. (`docs/requirements.md`, A1)
 */
export function createAppTokenFetch(
  source: AppTokenSource,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Fetch {
  let refreshing: Promise<string> | undefined;

  const newToken = (usedToken: string): Promise<string> => {
    const current = source.appToken();
    if (current !== usedToken) return Promise.resolve(current);
    refreshing ??= source.refreshAppToken().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  return async (url, init) => {
    const token = source.appToken();
    const response = await fetch(url, withToken(init, token));
    if (response.status !== 401) return response;
    const replacement = await newToken(token).catch(() => undefined);
    return replacement === undefined ? response : fetch(url, withToken(init, replacement));
  };
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${token}`);
  return { ...init, headers };
}

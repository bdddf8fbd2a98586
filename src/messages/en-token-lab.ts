import { count } from "./en-count.ts";

/** The token lab, in English. */
export const tokenLabTexts = {
  lab: {
    heading: "Test token",
    introForKey: (name: string) =>
      `Get an access token for ${name}, as the integration would. Nothing you enter is kept.`,
    intro: "Get an access token with these credentials, as the integration would.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    clientSecretHint: "Paste the secret you saved. It is used for this request and forgotten when you close.",
    secretMissing: "Enter the client secret.",
    scopes: "Scopes to request",
    scopesHint: "Pick some of the key's allowed scopes, or none to ask for all of them.",
    otherScopes: "Other scopes",
    otherScopesHint: "Separated by spaces: to see what an integration that asks for them would be told.",
    request: "Request token",
    requesting: "Requesting a token…",
    close: "Close",
    result: "Result",
    scopesRegion: "Scopes",
    works: "The credentials work.",
    accessToken: "Access token",
    copyAccessToken: "Copy access token",
    tokenType: "Token type",
    lifetime: "Lifetime",
    timeLeft: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, "0")} left`,
    expired: "Expired. Request a new one.",
    lifetimeUnknown: "Not stated",
    noScopes: "The answer names no scopes.",
    granted: "Granted",
    path: {
      proxy: "Sent through Manager’s proxy.",
      direct: "Sent directly from the browser, because Manager’s proxy was denied to this app.",
    },
    offending: (scopes: readonly string[]) =>
      count(
        scopes.length,
        `Not allowed for this key: ${scopes[0]}`,
        `Not allowed for this key: ${scopes.join(", ")}`,
      ),
    serverSaid: (error: string, description: string | undefined) =>
      description ? `The server said ${error}: ${description}` : `The server said ${error}.`,
    snippet: "Run this where the integration runs, with the secret in place of CLIENT_SECRET:",
    snippetLabel: "Token request with curl",
    copySnippet: "Copy token request",
    checkDead: {
      heading: "Check that it is dead",
      intro:
        "Paste the client secret that was revoked. The token endpoint is asked for a token with it, once.",
      check: "Check",
      checking: "Checking…",
      dead: "It is dead: the token endpoint refused it (invalid_client).",
      alive: "It still gets tokens. Check that this is the right key, then ask Trackunit support.",
      unknown: "This says nothing about the key:",
    },
  },
};

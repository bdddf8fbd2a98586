import { count } from "./en-count.ts";

/** Texts of the token lab, in English. */
export const tokenLabTexts = {
  lab: {
    heading: "Test token",
    introForKey: (name: string) =>
      `Get an access token for ${name}, as the integration would. Nothing you enter is kept.`,
    clientId: "Client ID",
    clientSecret: "Client secret",
    clientSecretHint: "Paste the secret you saved. It is used for this request and forgotten when you close.",
    secretMissing: "Enter the client secret.",
    scopes: "Scopes to request",
    scopesHint: "Select what the integration will ask for.",
    scopesMissing: "Select at least one scope: a request names what it needs.",
    selectAll: "Select all",
    otherScopesSummary: "Request other scopes",
    otherScopes: "Other scopes",
    otherScopesHint: "Separated by spaces: to see what an integration that asks for them would be told.",
    request: "Request token",
    requesting: "Requesting a token…",
    close: "Close",
    result: "Result",
    scopesRegion: "Scopes",
    works: "The credentials work.",
    tokenFor: (scopes: number, allowed: number) =>
      scopes < allowed
        ? `Token for ${scopes} of ${allowed} allowed scopes,`
        : count(scopes, "Token for 1 scope,", `Token for ${scopes} scopes,`),
    details: "Token details",
    accessToken: "Access token",
    copyAccessToken: "Copy access token",
    useWith: "Use it with",
    timeLeft: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, "0")} left`,
    expired: "Expired. Request a new one.",
    lifetimeUnknown: "lifetime not stated.",
    noScopes: "The answer names no scopes.",
    granted: "Granted",
    path: {
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
    snippetInstead: "Run this where the integration runs; it reads the secret from TRACKUNIT_CLIENT_SECRET:",
    forgotten:
      "The token, and a secret that was pasted here, were forgotten: this page was left for a while.",
    offendingHint: (scope: string, meant: string) => `${scope}: did you mean ${meant}?`,
    noneAllowed:
      "None of these scopes are allowed for this key. Select one of its allowed scopes above, or edit the key.",
    retryAllowed: "Retry with the allowed ones",
    narrowed: (scopes: string) => `Asked for, and silently not granted: ${scopes}`,
    comparison: {
      caption: "Scopes allowed, requested and granted",
      scope: "Scope",
      allowed: "Allowed",
      requested: "Requested",
      granted: "Granted",
      yes: "Yes",
      no: "No",
      unknown: "Not said",
    },
    doctor: {
      found: {
        white_space: "There is white space around it.",
        line_breaks: "There are line breaks in it.",
        quotes: "It is in quotation marks.",
        assignment: "It looks like a line of a settings file.",
        block: "It looks like a whole block with client ID and secret.",
        basic_header: "It looks like a Basic header, which holds client ID and secret.",
        client_id: "This is the client ID of the key, not its secret.",
        other_client_id: "The client ID in it is not that of this key.",
      },
      use: "Use only the secret in it",
    },
    claims: {
      region: "Claims",
      opaque: "This token is opaque: it cannot be read here, and need not be. APIs take it all the same.",
      names: {
        issuer: "Issued by",
        audience: "For",
        subject: "Subject",
        clientId: "Client ID",
        scopes: "Scopes",
        issuedAt: "Issued",
        expiresAt: "Expires",
      },
      signature: {
        checking: "Signature: checking…",
        valid: "Signature: made with a key published by the configured token service.",
        invalid: "Signature: not made with a key published by the configured token service.",
        not_public_key:
          "Signature: none, or made with a shared secret. No published key can tell who made it.",
        other_issuer:
          "Signature: not checked. The token names another issuer than the configured token service.",
        unknown: "Signature: not checked, because the published keys couldn’t be loaded.",
      },
    },
    access: {
      check: "Check access",
      checking: "Checking…",
      intro: "Uses the token for reads that change nothing, step by step.",
      list: "Steps of the check",
      kinds: {
        graphql: "GraphQL",
        rest: "A read that the scope allows",
        family: "No harmless read is known for these scopes",
      },
      outcomes: { passed: "Passed", refused: "Refused", unknown: "Unknown" },
      causes: {
        answered: "It was answered with data.",
        unauthorized: "401: the token is not accepted. It may have expired, or the account lacks the API.",
        forbidden: "403. Usually the token is accepted, but lacks the scope for this.",
        hidden:
          "404 with a web page. Usually the token lacks the right scope, or the address is wrong: GraphQL’s ends with a slash.",
        not_json: "It was answered with something other than data. The address may be wrong.",
        unreachable: "No answer came: the service is down, or it lets no web page in.",
        server_error: "The service could not answer. Try again later.",
        rejected: "The API rejected the request itself. This says nothing about the token.",
        graphql_errors: "It answered with errors instead of data.",
        no_probe: "Not tried. Try them with a call of your own.",
      },
      report: "Report without the secret and the token",
      copyReport: "Copy report",
    },
    snippets: {
      heading: "Use it in code",
      label: "Snippet",
      names: {
        curl: "curl",
        node: "Node.js (oauth4webapi)",
        python: "Python",
        csharp: "C#",
        powershell: "PowerShell",
        powerQuery: "Power Query (Power BI, Excel)",
        dotenv: ".env file",
        json: "JSON file",
        postman: "Postman environment",
        aws: "AWS Secrets Manager",
        azure: "Azure Key Vault",
        kubernetes: "Kubernetes secret",
        github: "GitHub Actions",
      },
      text: "Snippet text",
      copy: "Copy snippet",
      fromEnvironment:
        "The text doesn’t contain the secret. It is read from the variable TRACKUNIT_CLIENT_SECRET, from a parameter, or you are asked for it.",
      withSecret: "Include the client secret",
      withSecretHint:
        "Anyone who sees the text then has the secret. Keep it out of code, web pages, mobile apps and logs.",
    },
    whose: {
      heading: "Whose is this?",
      intro:
        "Paste an access token, a client ID, a secret, or a log with several. It is read here, and sent nowhere.",
      label: "Access token, client ID or secret",
      result: "Whose it is",
      states: { ACTIVE: "an active key of this account", REVOKED: "a revoked key of this account" },
      key: (name: string, what: string) => `It belongs to ${name}, ${what}.`,
      claimed: (name: string, what: string) => `It says that it belongs to ${name}, ${what}.`,
      forged: (name: string) => `It says that it belongs to ${name}, but it may be forged.`,
      newestSecret: (hint: string, name: string) =>
        `It ends in …${hint}, as the newest secret of ${name} does.`,
      oldSecret: (hint: string, name: string) =>
        `It ends in …${hint}, as the old secret of ${name} does, which still works.`,
      ifLeaked:
        "Only its last four characters were compared. If it leaked, rotate the secret and choose “Expire immediately”, or revoke the key. Tokens that it already got may keep working for up to 20 minutes.",
      ifOldLeaked:
        "Only its last four characters were compared. If it leaked, retire it: it then gets no more tokens, and an integration that still uses it stops. Tokens that it already got may keep working for up to 20 minutes.",
      ifTokenLeaked:
        "A token cannot be taken back: it works until then. Rotate the secret or revoke the key if the secret may have leaked too.",
      endedSecret: (hint: string, name: string, time: string) =>
        `It ends in …${hint}, as a secret of ${name} did that ended on ${time}.`,
      ifEnded: "Only its last four characters were compared. That secret gets no more tokens.",
      more: (value: number) => count(value, "1 more was found.", `${value} more were found.`),
      noKey: (clientId: string) => `No key of this account has the client ID ${clientId}.`,
      unknownKey: (clientId: string) =>
        `No active key of this account has the client ID ${clientId}. It may be revoked, or of another account.`,
      reading: "Nothing found so far. Revoked keys and secrets that have ended are still being read…",
      notRead:
        "Not all revoked keys and ended secrets could be read: something pasted may belong to one of them.",
      unreadable:
        "This is neither a token that can be read nor a client ID or secret that this page knows. An opaque token does not say whose it is.",
      ended: "It has expired.",
    },
  },
};

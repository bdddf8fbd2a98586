import { plural } from "./plural.ts";

const count = (value: number, one: string, other: string) => plural("en", value, { one, other });

/** Every text of the extension in English; the other languages have the same shape. */
export const en = {
  page: {
    heading: "API keys",
    created: (name: string) => `${name} is ready to use.`,
    intro: "Keys for integrations that call Trackunit without a user. Each may do only what you allow it.",
    create: "Create API key",
    activeKeys: (active: number, limit: number) => `${active} of ${limit} active keys`,
    limitReached: (limit: number) =>
      `This account has all its ${limit} active keys. Revoke one that is not needed to make room.`,
    search: "Search keys",
    loading: "Loading API keys…",
    noMatch: (search: string) => `No key matches “${search}”.`,
    clearSearch: "Clear search",
    emptyHeading: "No API keys yet",
    emptyText:
      "An API key lets an ERP connector, a BI job or a partner get access tokens of its own. It has a name, the scopes you allow it, and a client secret that is shown once.",
    show: "Show",
    active: "Active",
    revoked: "Revoked",
    revokedCaption: "Revoked API keys",
    revokedAt: "Revoked",
    noneRevoked: "No key was revoked yet.",
    pages: "Pages",
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: "Previous",
    next: "Next",
    connecting: "Connecting to Manager…",
  },
  table: {
    caption: "API keys",
    name: "Name",
    scopes: "Scopes",
    secret: "Secret",
    created: "Created",
    lastUsed: "Last used",
    actions: "Actions",
    actionsFor: (name: string) => `Actions for ${name}`,
    edit: "Edit",
    history: "History",
    testToken: "Test token",
    rotate: "Rotate secret",
    revoke: "Revoke",
    scopeCount: (value: number) => count(value, "1 scope", `${value} scopes`),
    endsIn: (hint: string) => `ends in ${hint}`,
    never: "Never",
  },
  form: {
    heading: "Create API key",
    name: "Name",
    nameHint: "What uses this key, e.g. “ERP connector”.",
    description: "Description",
    descriptionHint: "Who owns the integration and what it is for. Optional.",
    scopes: "Allowed scopes",
    scopesHint: "Tokens of this key can do what you pick here, and nothing else.",
    searchScopes: "Search scopes",
    scopesLoading: "Loading scopes…",
    scopesFailed: "The scopes cannot be loaded.",
    noScopeMatch: "No scope matches.",
    picked: (value: number) => count(value, "1 scope picked", `${value} scopes picked`),
    notInCatalogue: "Not in the catalogue. The key holds it already and keeps it.",
    notGrantable: "You do not hold this scope, so you cannot give it to a key.",
    cancel: "Cancel",
    review: "Review",
    problems: {
      name: {
        empty: "Give the key a name.",
        too_long: "A name can have 100 characters.",
        control_characters: "A name cannot have line breaks or control characters.",
        bidi_override: "A name cannot have characters that reverse the direction of text.",
        invisible: "A name needs characters that can be seen.",
        taken: "Another active key has this name. Choose a different one.",
      },
      description: {
        too_long: "A description can have 500 characters.",
        control_characters: "A description cannot have control characters.",
        bidi_override: "A description cannot have characters that reverse the direction of text.",
      },
      allowedScopes: {
        none: "Pick at least one scope.",
        too_many: "A key can have 100 scopes.",
        unknown_scope: "The service does not know one of these scopes any more. Pick them again.",
      },
    },
  },
  review: {
    heading: "Review the new key",
    noDescription: "No description",
    willBeAble: (name: string, scopes: number) =>
      `Whoever has the client secret of ${name} can get access tokens with ${count(scopes, "this scope", `these ${scopes} scopes`)}:`,
    once: "The client secret is shown once, right after this step.",
    back: "Back",
    create: "Create key",
    creating: "Creating the key…",
  },
  credentials: {
    heading: "Save your client secret",
    warning:
      "This is the only time the client secret is shown. Store it where the integration reads it, such as a secret manager.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    copyClientId: "Copy client ID",
    copyClientSecret: "Copy client secret",
    testToken: "Test token",
    done: "Done",
    closeQuestion: "You have not copied the client secret. Once this is closed it cannot be shown again.",
    stay: "Keep it open",
    closeAnyway: "Close anyway",
  },
  edit: {
    heading: "Edit API key",
    reviewHeading: "Review the change",
    before: "Before",
    after: "After",
    added: "Scopes added",
    removed: "Scopes removed",
    noChange: "Nothing is changed yet.",
    narrowed:
      "This key got a token in the last 7 days. An integration that asks for a removed scope is refused from its next token on.",
    save: "Save changes",
    saving: "Saving…",
    saved: (name: string) => `${name} was changed.`,
    theirs: "What someone else changed meanwhile",
    saveOnTop: "Save mine on top",
    saveOnTopHint: "Saving now keeps their change, and puts yours on top of it where both changed the same.",
  },
  rotate: {
    heading: "Rotate secret",
    intro: (name: string) =>
      `${name} gets a new client secret; its client ID stays. The new secret is shown once, in the next step.`,
    secrets: "Secrets that work now",
    current: "In use",
    worksUntil: "Works until",
    created: "Created",
    overlap: "Old secret stays valid for",
    overlaps: { 0: "No time", 3600: "1 hour", 86400: "24 hours", 604800: "7 days" },
    overlapHints: {
      0: "For a secret that leaked. Every integration that still has it gets no token from now on.",
      3600: "When you can change the integration right away.",
      86400: "Time to change the integration and see it work.",
      604800: "When someone else changes the integration.",
    },
    rotate: "Rotate secret",
    rotating: "Rotating…",
    inProgress:
      "The old secret of the last rotation still works. End that first: a key has at most two secrets, and another rotation would cut off whoever still uses the old one.",
    endOverlap: "End overlap now",
    rotated: (name: string) => `The secret of ${name} was rotated.`,
    retireHeading: "Retire the old secret",
    oldWorksUntil: (hint: string) => `The old secret, which ends in ${hint}, works until`,
    retireAdvice: "Put the new secret where the integration reads it before that.",
    notProven: "Test the new secret first: a token minted with it unlocks this step.",
    proven: "The new secret works: a token was minted with it.",
    retireNow: "Retire old secret now",
    retireWithoutProof: "Go on without a test",
    retired: (hint: string) => `The old secret, which ended in ${hint}, gets no more tokens.`,
  },
  revoke: {
    heading: (name: string) => `Revoke ${name}?`,
    whatStops: (time: string) =>
      `No new tokens from the moment you revoke it. Tokens it got already end by ${time} at the latest. A revoked key cannot be brought back.`,
    friction: {
      used_lately: "This key got a token in the last 7 days. Something still uses it, and will stop.",
      high_risk: "This key may do things that are hard to undo. Make sure it is the right one.",
    },
    typeName: (name: string) => `Type ${name} to confirm`,
    nameWrong: "This is not the name of the key.",
    reason: "Reason",
    reasonHint: "Kept in the key's history. Optional.",
    revoke: "Revoke key",
    revoking: "Revoking…",
    revoked: (name: string) => `${name} was revoked.`,
  },
  history: {
    heading: (name: string) => `History of ${name}`,
    loading: "Loading the history…",
    denied:
      "The history is not available: the scope account.audit-log.view was denied when this app was installed. An administrator can grant it in Manager’s App Library.",
    types: {
      CREATED: "Created",
      UPDATED: "Edited",
      ROTATED: "Secret rotated",
      OVERLAP_ENDED: "Old secret retired",
      REVOKED: "Revoked",
    },
    changed: {
      name: (before: string, after: string) => `Name: ${before} → ${after}`,
      description: (before: string, after: string) => `Description: ${before} → ${after}`,
    },
    scopesAdded: (scopes: string) => `Scopes added: ${scopes}`,
    scopesRemoved: (scopes: string) => `Scopes removed: ${scopes}`,
    overlap: (hours: number) =>
      hours === 0
        ? "The old secret ended at once."
        : count(
            hours,
            "The old secret stayed valid for 1 hour.",
            `The old secret stayed valid for ${hours} hours.`,
          ),
    reason: (reason: string) => `Reason: ${reason}`,
  },
  copy: {
    copied: "Copied",
    selected: "Selected. Press Ctrl+C (⌘C on a Mac) if it is not on your clipboard.",
    show: (what: string) => `Show ${what.toLowerCase()}`,
    hide: (what: string) => `Hide ${what.toLowerCase()}`,
  },
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
    retryIn: (seconds: number) =>
      count(seconds, "Try again in 1 second.", `Try again in ${seconds} seconds.`),
  },
  dialog: { close: "Close" },
  errors: {
    tryAgain: "Try again",
    details: "Technical details",
    codeAndStatus: (code: string, status: number | undefined) =>
      status === undefined ? `Code ${code}` : `Code ${code}, status ${status}`,
    wait: (seconds: number) => count(seconds, "Wait 1 second first.", `Wait ${seconds} seconds first.`),
  },
  apiErrors: {
    constraint_violation: "The service refused some of what was entered. Check the fields and send again.",
    unauthorized:
      "Manager’s token for this app was refused. Reload the page; if it stays, sign in to Manager again.",
    missing_scope:
      "This app or your user lacks a permission that this needs. Ask an administrator who holds it.",
    api_keys_not_enabled:
      "API Keys is not enabled for this account. Ask Trackunit support to enable “API Tokens v2”.",
    not_found: "This key does not exist any more. Reload the list.",
    api_key_limit_reached:
      "The account has all its active keys. Revoke one that is not needed, then try again.",
    api_key_name_taken: "Another active key has this name. Choose a different one.",
    api_key_revoked: "This key was revoked. Reload the list.",
    rotation_in_progress: "An earlier rotation of this key still runs. End its overlap first.",
    idempotency_in_flight: "The same request is still being worked on. Try again in a moment.",
    precondition_failed: "Someone changed this key in the meantime. Reload it and look at the change first.",
    payload_too_large: "This is more than the service takes. Shorten it and send again.",
    idempotency_key_reused: "This request was mixed up with another one. Close the form and start again.",
    precondition_required: "The app asked in a way the service no longer takes. Reload the page.",
    too_many_requests: "Too many requests. Wait a moment, then try again.",
    service_unavailable: "The service cannot answer right now. Try again in a moment.",
    offline: "You are offline. Connect to the internet, then try again.",
    network: "The service cannot be reached. Check the connection, then try again.",
    timeout: "The service did not answer in time. Try again.",
    not_json:
      "The service answered with a web page instead of data. Trackunit may be down, or the address is wrong; try again later.",
    malformed_answer: "The service answered something this app does not understand. Try again later.",
    unknown:
      "Something went wrong that this app has no words for. Try again; if it stays, show support the details.",
  },
  missingScope: (scope: string) => `Missing: ${scope}`,
  tokenErrors: {
    invalid_request:
      "The token endpoint did not understand the request. Check the client ID and secret for stray characters.",
    invalid_client:
      "The client ID or client secret is wrong, or the key was revoked. Paste the secret again, without spaces around it.",
    invalid_grant: "The token endpoint refused the grant. Check that the key still exists.",
    unauthorized_client:
      "This key may not use the client credentials grant. Check that the key still exists.",
    unsupported_grant_type: "The token endpoint does not take the client credentials grant at this address.",
    invalid_scope:
      "A requested scope is not allowed for this key. Pick allowed scopes only, or edit the key.",
    unreachable:
      "Manager’s proxy could not reach the token endpoint. Try again; if it stays, Trackunit may be down.",
    blocked_by_browser:
      "The browser could not reach the token endpoint: it is down, or it lets no web page in. Test with the command below instead.",
    timeout: "The token endpoint did not answer in time. Try again.",
    not_json:
      "The token endpoint answered with a web page instead of a token. Trackunit may be down; try again later.",
    malformed_answer: "The token endpoint’s answer was cut off or is not a token. Try again.",
    too_many_requests: "Too many token requests. Wait, then try again.",
    proxy_host_not_allowed:
      "Manager’s proxy may not talk to the token endpoint. The app’s manifest must list its host.",
    proxy_refused: "Manager’s proxy refused the request. Test with the command below instead.",
    proxy_unavailable:
      "Manager’s proxy did not carry the request. Try again, or test with the command below.",
    unknown: "The token endpoint refused for a reason this app has no words for.",
  },
  managerFailures: {
    timeout: "Manager did not give this app a token in time. Try again, or reload Manager.",
    invalid_answer: "Manager answered something this app does not understand. Reload Manager.",
    not_in_manager: "API Keys runs inside Trackunit Manager. Open Manager, then Administration → API Keys.",
    heading: "No connection to Manager",
  },
  crash: {
    heading: "API Keys stopped",
    text: "Something in this app broke. Nothing was sent to Trackunit by it. Reload the page to go on.",
    reload: "Reload",
  },
};

/** The shape of a language. */
export type Messages = typeof en;

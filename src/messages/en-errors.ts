import { count } from "./en-count.ts";

/** Error texts in English, each with what to do next. The only table from error codes to text. */
export const errorTexts = {
  managerFailures: {
    timeout: "Manager did not give this app a token in time. Try again, or reload Manager.",
    invalid_answer: "Manager answered something this app does not understand. Reload Manager.",
    not_in_manager: "API Keys runs inside Trackunit Manager. Open Manager, then Administration → API Keys.",
    insecure: "Manager named a service without HTTPS. Nothing was sent to it. Ask your administrator.",
    heading: "No connection to Manager",
    tryAgain: "Try again",
  },
  errors: {
    tryAgain: "Try again",
    details: "Technical details",
    codeAndStatus: (code: string, status: number | undefined) =>
      status === undefined ? `Code ${code}` : `Code ${code}, status ${status}`,
    wait: (seconds: number) => count(seconds, "Wait 1 second first.", `Wait ${seconds} seconds first.`),
    waitIsOver: "You can try again now.",
  },
  apiErrors: {
    constraint_violation: "The service refused some of what was entered. Check the fields and send again.",
    unauthorized:
      "Manager’s token for this app was refused. Reload the page; if it stays, sign in to Manager again.",
    missing_scope: "This app or your user lacks a permission. Ask an administrator who has it.",
    api_keys_not_enabled:
      "API Keys is not enabled for this account. Ask Trackunit support to enable “API Tokens v2”.",
    not_found: "This key no longer exists.",
    api_key_limit_reached: "The account has reached its limit of active keys. Revoke one you no longer need.",
    api_key_name_taken: "Another active key has this name. Choose a different one.",
    api_key_revoked: "This key was revoked. You’ll find it under Revoked.",
    rotation_in_progress: "An earlier rotation of this key isn’t finished. Retire its old secret first.",
    precondition_failed: "Someone changed this key in the meantime. Check what they changed, then try again.",
    payload_too_large: "This is too long for the service. Shorten it and try again.",
    idempotency_key_reused: "This request was mixed up with another one. Close the form and start again.",
    precondition_required: "The service no longer accepts this request. Reload the page.",
    too_many_requests: "Too many requests. Wait a moment, then try again.",
    service_unavailable: "The service cannot answer right now. Try again in a moment.",
    offline: "You are offline. Connect to the internet, then try again.",
    network: "The service cannot be reached. Check the connection, then try again.",
    timeout: "The service did not answer in time. Try again.",
    not_json:
      "The service answered with a web page instead of data. Trackunit may be down, or the address is wrong; try again later.",
    malformed_answer: "The service’s answer was cut off, or is not one that this app understands. Try again.",
    unknown: "Unexpected error. Try again; if it keeps happening, send support the details.",
  },
  failureHeadings: {
    outdated: "The list couldn’t be updated",
    unauthorized: "Manager’s token was refused",
    missing_scope: "A permission is missing",
    api_keys_not_enabled: "API Keys is not enabled",
    other: "The API keys cannot be shown",
  },
  appScopeMissing: (scope: string) =>
    `This app was installed without the scope ${scope}, which it cannot work without. An administrator can grant it in Manager’s App Library.`,
  supportRequest: {
    label: "Message for Trackunit support",
    text: "Please enable API Tokens v2 for our account, so that we can manage API keys in Manager.",
    copy: "Copy message for Trackunit support",
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
      "A requested scope is not allowed for this key. Select allowed scopes only, or edit the key.",
    unreachable:
      "Manager’s proxy could not reach the token endpoint. Try again; if it stays, Trackunit may be down.",
    blocked_by_browser:
      "The browser could not reach the token endpoint, and Manager’s proxy may not be used: the permission api.iris.app.proxy.fetch was denied to this app. An administrator can grant it in Manager’s App Library. Or test with the command below.",
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
    unknown:
      "The token endpoint refused the request for an unknown reason. Try again; if it keeps happening, send support the details.",
  },
};

import { dotenvQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/** Returns the credentials as a `.env` file. */
export function dotenv({ tokenEndpoint, clientId, scopes }: SnippetValues, clientSecret: string): string {
  const lines = {
    TRACKUNIT_TOKEN_ENDPOINT: tokenEndpoint,
    TRACKUNIT_CLIENT_ID: clientId,
    [SECRET_VARIABLE]: clientSecret,
    TRACKUNIT_SCOPE: scopes.join(" "),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${dotenvQuote(value)}\n`)
    .join("");
}

/** Returns the credentials as a JSON file. */
export function json({ tokenEndpoint, clientId, scopes }: SnippetValues, clientSecret: string): string {
  const file = {
    token_endpoint: tokenEndpoint,
    client_id: clientId,
    client_secret: clientSecret,
    scope: scopes.join(" "),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Returns the credentials as a Postman environment, to import. */
export function postman({ tokenEndpoint, clientId, scopes }: SnippetValues, clientSecret: string): string {
  const variable = (key: string, value: string, type = "default") => ({ key, value, type, enabled: true });
  const environment = {
    name: `Trackunit ${clientId}`,
    values: [
      variable("token_endpoint", tokenEndpoint),
      variable("client_id", clientId),
      variable("client_secret", clientSecret, "secret"),
      variable("scope", scopes.join(" ")),
    ],
    _postman_variable_scope: "environment",
  };
  return `${JSON.stringify(environment, null, 2)}\n`;
}

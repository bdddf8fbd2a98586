import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/** Writes the credentials as lines of a `.env` file. */
export function dotenv({ tokenEndpoint, clientId, scopes }: SnippetValues, clientSecret: string): string {
  return `TRACKUNIT_TOKEN_ENDPOINT=${tokenEndpoint}
TRACKUNIT_CLIENT_ID=${clientId}
${SECRET_VARIABLE}=${clientSecret}
TRACKUNIT_SCOPE="${scopes.join(" ")}"
`;
}

/** Writes the credentials as JSON. */
export function json({ tokenEndpoint, clientId, scopes }: SnippetValues, clientSecret: string): string {
  const file = {
    token_endpoint: tokenEndpoint,
    client_id: clientId,
    client_secret: clientSecret,
    scope: scopes.join(" "),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

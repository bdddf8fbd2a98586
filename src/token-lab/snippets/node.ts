import { stringQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns a Node.js module that requests tokens with oauth4webapi, caches each until a minute before it expires, and
 * calls an API.
 */
export function node({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  const { origin, protocol } = new URL(tokenEndpoint);
  const isLocal = protocol === "http:";
  const parameters = `{ scope: ${stringQuote(scopes.join(" "))} }`;
  return `// npm install oauth4webapi
import * as oauth from "oauth4webapi";

const server = { issuer: ${stringQuote(origin)}, token_endpoint: ${stringQuote(tokenEndpoint)} };
const client = { client_id: ${stringQuote(clientId)} };
const authentication = oauth.ClientSecretPost(process.env.${SECRET_VARIABLE});
let kept;

export async function accessToken() {
  if (kept && Date.now() < kept.until) return kept.token;
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    ${parameters},${isLocal ? "\n    { [oauth.allowInsecureRequests]: true }," : ""}
  );
  const answer = await oauth.processClientCredentialsResponse(server, client, response);
  kept = { token: answer.access_token, until: Date.now() + ((answer.expires_in ?? 0) - 60) * 1000 };
  return kept.token;
}

const api = await fetch(${stringQuote(graphqlEndpoint)}, {
  method: "POST",
  headers: { Authorization: \`Bearer \${await accessToken()}\`, "Content-Type": "application/json" },
  body: ${stringQuote(GRAPHQL_REQUEST)},
});
console.log(await api.text());
`;
}

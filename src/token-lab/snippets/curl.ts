import { shellQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns the token request as a curl command, followed by a first API call as a comment. The secret is passed through
 * standard input, so that no process list shows it.
 */
export function curl({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  const fields = ["grant_type=client_credentials", `client_id=${clientId}`, `scope=${scopes.join(" ")}`];
  return `printf '%s' "$${SECRET_VARIABLE}" |
  curl --silent --show-error ${shellQuote(tokenEndpoint)} \\
    --data-urlencode client_secret@- \\
${fields.map((field) => `    --data-urlencode ${shellQuote(field)}`).join(" \\\n")}
# Then call an API with the access_token of the answer:
#   curl ${shellQuote(graphqlEndpoint)} --header "Authorization: Bearer $ACCESS_TOKEN" \\
#     --header 'Content-Type: application/json' --data ${shellQuote(GRAPHQL_REQUEST)}
`;
}

import { shellQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/** Writes the token request as a curl command. The secret goes in through standard input, so no process list shows it. */
export function curl({ tokenEndpoint, clientId, scopes }: SnippetValues): string {
  const fields = ["grant_type=client_credentials", `client_id=${clientId}`, `scope=${scopes.join(" ")}`];
  return `printf '%s' "$${SECRET_VARIABLE}" |
  curl --silent --show-error ${shellQuote(tokenEndpoint)} \\
    --data-urlencode client_secret@- \\
${fields.map((field) => `    --data-urlencode ${shellQuote(field)}`).join(" \\\n")}
`;
}

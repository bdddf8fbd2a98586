import { formatScope } from "../oauth/scope.ts";

/** Writes the token request as a curl command, with a placeholder where the client secret belongs. */
export function curlSnippet(
  tokenEndpoint: string,
  clientId: string,
  requestedScopes: readonly string[],
): string {
  const fields = [
    ["grant_type", "client_credentials"],
    ["client_id", clientId],
    ["client_secret", "CLIENT_SECRET"],
    ...(requestedScopes.length > 0 ? [["scope", formatScope(requestedScopes)]] : []),
  ];
  const data = fields.map(
    ([name, value]) => `  --data-urlencode '${name}=${value?.replaceAll("'", "'\\''")}'`,
  );
  return [`curl --request POST '${tokenEndpoint}' \\`, data.join(" \\\n")].join("\n");
}

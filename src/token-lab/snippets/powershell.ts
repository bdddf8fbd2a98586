import { powershellQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns a PowerShell function that requests tokens, caches each until a minute before it expires, and calls an API.
 */
export function powershell({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  return `$script:Kept = $null

function Get-TrackunitAccessToken {
    if ($script:Kept -and (Get-Date) -lt $script:Kept.Until) { return $script:Kept.Token }
    $answer = Invoke-RestMethod -Method Post -Uri ${powershellQuote(tokenEndpoint)} -Body @{
        grant_type    = 'client_credentials'
        client_id     = ${powershellQuote(clientId)}
        client_secret = $env:${SECRET_VARIABLE}
        scope         = ${powershellQuote(scopes.join(" "))}
    }
    $script:Kept = @{ Token = $answer.access_token; Until = (Get-Date).AddSeconds($answer.expires_in - 60) }
    return $script:Kept.Token
}

Invoke-RestMethod -Method Post -Uri ${powershellQuote(graphqlEndpoint)} -ContentType 'application/json' \`
    -Headers @{ Authorization = "Bearer $(Get-TrackunitAccessToken)" } -Body ${powershellQuote(GRAPHQL_REQUEST)}
`;
}

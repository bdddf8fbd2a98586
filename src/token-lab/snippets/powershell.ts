import { powershellQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/** Writes a PowerShell function that gets tokens, and keeps each until a minute before it ends. */
export function powershell({ tokenEndpoint, clientId, scopes }: SnippetValues): string {
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

Get-TrackunitAccessToken
`;
}

import { stringQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns a C# class without dependencies that requests tokens, caches each until a minute before it expires, and calls
 * an API.
 */
export function csharp({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  return `using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

public sealed class TrackunitTokens
{
    private static readonly HttpClient Http = new();
    private string? _kept;
    private DateTimeOffset _until;

    public async Task<string> GetAccessTokenAsync()
    {
        if (_kept is not null && DateTimeOffset.UtcNow < _until) return _kept;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = ${stringQuote(clientId)},
            ["client_secret"] = Environment.GetEnvironmentVariable("${SECRET_VARIABLE}")!,
            ["scope"] = ${stringQuote(scopes.join(" "))},
        });
        using var response = await Http.PostAsync(${stringQuote(tokenEndpoint)}, form);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (!response.IsSuccessStatusCode)
        {
            var description = answer.RootElement.TryGetProperty("error_description", out var text) ? text.GetString() : "";
            throw new HttpRequestException($"{answer.RootElement.GetProperty("error").GetString()}: {description}");
        }
        _kept = answer.RootElement.GetProperty("access_token").GetString()!;
        var lifetime = answer.RootElement.TryGetProperty("expires_in", out var seconds) ? seconds.GetInt32() : 0;
        _until = DateTimeOffset.UtcNow.AddSeconds(lifetime - 60);
        return _kept;
    }

    public async Task<string> CallApiAsync()
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, ${stringQuote(graphqlEndpoint)});
        call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetAccessTokenAsync());
        call.Content = new StringContent(${stringQuote(GRAPHQL_REQUEST)}, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(call);
        return await response.Content.ReadAsStringAsync();
    }
}
`;
}

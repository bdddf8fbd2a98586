import { stringQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns a Python module without dependencies that requests tokens, caches each until a minute before it expires, and
 * calls an API.
 */
export function python({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  return `import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

_kept = {"token": None, "until": 0.0}


def access_token() -> str:
    if time.time() < _kept["until"]:
        return _kept["token"]
    form = {
        "grant_type": "client_credentials",
        "client_id": ${stringQuote(clientId)},
        "client_secret": os.environ["${SECRET_VARIABLE}"],
        "scope": ${stringQuote(scopes.join(" "))},
    }
    request = urllib.request.Request(
        ${stringQuote(tokenEndpoint)},
        data=urllib.parse.urlencode(form).encode(),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
        raise RuntimeError(f"{answer['error']}: {answer.get('error_description', '')}") from None
    _kept["token"] = answer["access_token"]
    _kept["until"] = time.time() + answer.get("expires_in", 0) - 60
    return _kept["token"]


if __name__ == "__main__":
    call = urllib.request.Request(
        ${stringQuote(graphqlEndpoint)},
        data=${stringQuote(GRAPHQL_REQUEST)}.encode(),
        headers={"Authorization": f"Bearer {access_token()}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(call, timeout=10) as response:
        print(response.read().decode())
`;
}

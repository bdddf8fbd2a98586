import { powerQueryQuote } from "./quote.ts";
import { GRAPHQL_REQUEST, type SnippetValues } from "./snippet-values.ts";

/**
 * Returns a Power Query script (M) for Power BI and Excel that requests a token and calls an API. The secret comes from
 * a parameter. Hosts are separate from paths, as Power BI's refresh requires.
 */
export function powerQuery({ tokenEndpoint, graphqlEndpoint, clientId, scopes }: SnippetValues): string {
  const [token, graphql] = [tokenEndpoint, graphqlEndpoint].map((address) => {
    const { origin, pathname } = new URL(address);
    return { host: powerQueryQuote(origin), path: powerQueryQuote(pathname.slice(1)) };
  });
  return `// First create a parameter of the type Text: TrackunitClientSecret
let
    Form = [
        grant_type = "client_credentials",
        client_id = ${powerQueryQuote(clientId)},
        client_secret = TrackunitClientSecret,
        scope = ${powerQueryQuote(scopes.join(" "))}
    ],
    Token = Json.Document(Web.Contents(${token?.host}, [
        RelativePath = ${token?.path},
        Headers = [#"Content-Type" = "application/x-www-form-urlencoded"],
        Content = Text.ToBinary(Uri.BuildQueryString(Form))
    ])),
    Answer = Json.Document(Web.Contents(${graphql?.host}, [
        RelativePath = ${graphql?.path},
        Headers = [Authorization = "Bearer " & Token[access_token], #"Content-Type" = "application/json"],
        Content = Text.ToBinary(${powerQueryQuote(GRAPHQL_REQUEST)})
    ]))
in
    Answer
`;
}

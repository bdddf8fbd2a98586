/** What a snippet is written with. */
export interface SnippetValues {
  readonly tokenEndpoint: string;
  /** Where a token is tried: with the slash at its end, without which the gateway answers 404. */
  readonly graphqlEndpoint: string;
  readonly clientId: string;
  /** What the request asks for; at least one. */
  readonly scopes: readonly string[];
}

/** The name under which every snippet reads the client secret from its environment. */
export const SECRET_VARIABLE = "TRACKUNIT_CLIENT_SECRET";

/** A request that any token may make, whatever its scopes. */
export const GRAPHQL_REQUEST = '{"query":"{ __typename }"}';

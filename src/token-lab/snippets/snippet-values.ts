/** The values that a snippet contains. */
export interface SnippetValues {
  readonly tokenEndpoint: string;
  /** Where a token is tested. Ends with a slash, without which the gateway responds with 404. */
  readonly graphqlEndpoint: string;
  readonly clientId: string;
  /** The requested scopes; at least one. */
  readonly scopes: readonly string[];
}

/** The environment variable from which snippets read the client secret. */
export const SECRET_VARIABLE = "TRACKUNIT_CLIENT_SECRET";

/** A request that any token may send, whatever its scopes. */
export const GRAPHQL_REQUEST = '{"query":"{ __typename }"}';

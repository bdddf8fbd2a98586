/** What a snippet is written with. */
export interface SnippetValues {
  readonly tokenEndpoint: string;
  readonly clientId: string;
  /** What the request asks for; at least one. */
  readonly scopes: readonly string[];
}

/** The name under which every snippet reads the client secret from its environment. */
export const SECRET_VARIABLE = "TRACKUNIT_CLIENT_SECRET";

import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import manifest from "../../iris-app-manifest.ts";
import { GRAPHQL_PATH } from "../../src/contract/paths.ts";
import { carriesAccessToken, readAccessToken } from "../assets/access-token-bearer.ts";
import { assets } from "../assets/asset-routes.ts";
import { limitBody } from "../http/guards.ts";
import { readBody } from "../http/read-body.ts";
import { authenticate } from "../manager/principal.ts";
import type { Services } from "../services.ts";
import { type ProxyFetchRequest, proxyFetch } from "./proxy-fetch.ts";

const schema = buildSchema(`
  enum IrisAppProxyMethod { GET POST PUT DELETE PATCH }
  input IrisAppProxyHeaderInput { name: String! value: String! }
  type IrisAppProxyHeader { name: String! value: String! }
  type IrisAppProxyFetchResult {
    success: Boolean!
    errorMessage: String
    status: Int
    headers: [IrisAppProxyHeader!]
    body: String
  }
  type Asset { id: ID! name: String! brand: String! model: String! }
  type Query { assets(first: Int = 20): [Asset!]! }
  type Mutation {
    irisAppProxyFetch(
      url: String!
      headers: [IrisAppProxyHeaderInput!]!
      method: IrisAppProxyMethod!
      body: String
    ): IrisAppProxyFetchResult!
  }
`);

/** Maximum number of tokens in a document. Otherwise, repeated aliases could request megabytes. */
const MOST_TOKENS = 300;

const requestSchema = z.object({
  query: z.string(),
  variables: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});

/**
 * Creates the GraphQL endpoint. An app token gives access to `__typename` and the mutation `irisAppProxyFetch`, an
 * access token to `__typename` and `assets`, which requires `asset.view`.
 */
export function graphqlRoutes(services: Services): Hono {
  const { origins, proxyMark } = services;
  const routes = new Hono({ strict: true });

  routes.post(GRAPHQL_PATH, limitBody(128), async (context) => {
    const isKeys = carriesAccessToken(context, services);
    const { scopes, accountId } = isKeys
      ? await readAccessToken(context, services)
      : await authenticate(context, services);
    let carried = 0;
    const { query, variables } = await readBody(context, requestSchema);
    const rootValue = {
      assets({ first }: { first: number }) {
        if (!scopes.has("asset.view")) throw new NotForThisToken();
        return assets.slice(0, Math.max(0, first));
      },
      async irisAppProxyFetch(request: ProxyFetchRequest) {
        // The real gateway answers operations that a token may not use with its page for unknown addresses.
        if (isKeys || !scopes.has("api.iris.app.proxy.fetch")) throw new NotForThisToken();
        carried += 1;
        if (carried > 1) return { success: false, errorMessage: "One request carries one other." };
        return proxyFetch(request, { manifest, origins, mark: proxyMark.write(accountId) });
      },
    };
    const document = readDocument(query);
    const result =
      "errors" in document
        ? document
        : await execute({ schema, document, rootValue, variableValues: variables ?? {} });
    if (result.errors?.some(({ originalError }) => originalError instanceof NotForThisToken)) {
      return answerUnknownAddress(context);
    }
    context.header("Cache-Control", "no-store");
    return context.json(result);
  });

  routes.all(GRAPHQL_PATH.replace(/\/$/, ""), answerUnknownAddress);
  return routes;
}

/** Parses and validates a document of limited size. Returns the errors if it is invalid. */
function readDocument(query: string): DocumentNode | { errors: readonly GraphQLError[] } {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]);
    return errors.length === 0 ? document : { errors };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

class NotForThisToken extends Error {}

function answerUnknownAddress(context: Context): Response | Promise<Response> {
  return context.html("<!doctype html><title>Manager</title><p>Page not found</p>", 404);
}

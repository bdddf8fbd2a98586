import { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { createApiKeyRequestSchema } from "../../src/contract/api-key-requests.ts";
import { IDEMPOTENCY_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import { API_KEYS_PATH, IDEMPOTENCY_LIFETIME_HEADER, SCOPES_PATH } from "../../src/contract/paths.ts";
import { limitBody } from "../http/guards.ts";
import { ServiceError } from "../http/service-error.ts";
import { liveCatalogue } from "../manager/accounts.ts";
import type { AppTokens } from "../manager/app-tokens.ts";
import { authenticate, type Principal, requireHeld, requireScope } from "../manager/principal.ts";
import { hasSentinel } from "../sentinels.ts";
import { createApiKey } from "./create-api-key.ts";
import { failOnPurpose } from "./deliberate-faults.ts";
import { keyLifeRoutes } from "./key-life-routes.ts";
import { getApiKey, listApiKeys } from "./list-api-keys.ts";
import { entityTag, readBody, readIdempotencyKey } from "./requests.ts";

/** Dependencies of the API Keys routes. */
export interface ApiKeysServices {
  readonly database: Database;
  readonly appTokens: AppTokens;
  readonly clock: () => Date;
}

/** Creates the routes of the API Keys service, as specified in `docs/api-keys.openapi.yaml`. */
export function apiKeysRoutes({ database, appTokens, clock }: ApiKeysServices): Hono<{
  Variables: { principal: Principal };
}> {
  const routes = new Hono<{ Variables: { principal: Principal } }>();

  routes.use(limitBody(16));

  routes.use(async (context, next) => {
    const principal = await authenticate(context, { database, appTokens });
    requireScope(principal, "account.api-key.manage");
    if (hasSentinel(principal.accountName, "api-keys-not-enabled")) {
      throw new ServiceError("api_keys_not_enabled", "API Keys is not enabled for this account.");
    }
    if (context.req.method !== "GET") requireHeld(principal, ["account.api-key.manage"]);
    if (!hasSentinel(principal.accountName, "no-idempotency")) {
      context.header(IDEMPOTENCY_LIFETIME_HEADER, String(IDEMPOTENCY_LIFETIME_SECONDS));
    }
    context.set("principal", principal);
    context.header("Cache-Control", "no-store");
    await next();
  });

  routes.use(failOnPurpose());

  routes.get(API_KEYS_PATH, async (context) => {
    const { accountId } = context.get("principal");
    return context.json(await listApiKeys(database, accountId, context.req.query(), clock()));
  });

  routes.get(`${API_KEYS_PATH}/:id`, async (context) => {
    const apiKey = await getApiKey(
      database,
      context.get("principal").accountId,
      context.req.param("id"),
      clock(),
    );
    context.header("ETag", entityTag(apiKey));
    return context.json(apiKey);
  });

  routes.post(API_KEYS_PATH, async (context) => {
    const principal = context.get("principal");
    const idempotencyKey = readIdempotencyKey(context, context.get("principal"));
    const request = await readBody(context, createApiKeyRequestSchema);
    const answer = await createApiKey(database, principal, request, idempotencyKey, clock());
    context.header("Location", `${API_KEYS_PATH}/${answer.apiKey.id}`);
    context.header("ETag", entityTag(answer.apiKey));
    return context.json(answer, 201);
  });

  routes.get(SCOPES_PATH, (context) => {
    const { accountName, grantableScopes } = context.get("principal");
    return context.json({
      content: liveCatalogue(accountName).map(({ scope, description }) => ({
        scope,
        description,
        grantable: grantableScopes.has(scope),
      })),
    });
  });

  return routes.route("/", keyLifeRoutes({ database, clock }));
}

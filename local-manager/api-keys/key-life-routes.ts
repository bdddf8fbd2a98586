import { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import {
  revokeRequestSchema,
  rotateRequestSchema,
  updateApiKeyRequestSchema,
} from "../../src/contract/api-key-requests.ts";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { type Principal, requireScope } from "../manager/principal.ts";
import { listEvents } from "./api-key-events.ts";
import { getApiKey, wholeNumber } from "./list-api-keys.ts";
import { entityTag, readBody, readIdempotencyKey } from "./requests.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { endOverlap, rotateClientSecret } from "./rotate-client-secret.ts";
import { updateApiKey } from "./update-api-key.ts";

/** Creates the routes that change one key or return its history. They rely on the checks of `apiKeysRoutes`. */
export function keyLifeRoutes({
  database,
  clock,
}: {
  database: Database;
  clock: () => Date;
}): Hono<{ Variables: { principal: Principal } }> {
  const routes = new Hono<{ Variables: { principal: Principal } }>();

  const changed = (apiKey: ApiKey, headers: (name: string, value: string) => void) => {
    headers("ETag", entityTag(apiKey));
    return apiKey;
  };

  routes.patch(`${API_KEYS_PATH}/:id`, async (context) => {
    const apiKey = await updateApiKey(database, context.get("principal"), {
      id: context.req.param("id"),
      ifMatch: context.req.header("If-Match"),
      request: await readBody(context, updateApiKeyRequestSchema),
      now: clock(),
    });
    return context.json(changed(apiKey, context.header));
  });

  routes.post(`${API_KEYS_PATH}/:id/rotate`, async (context) => {
    const answer = await rotateClientSecret(database, context.get("principal"), {
      id: context.req.param("id"),
      ifMatch: context.req.header("If-Match"),
      idempotencyKey: readIdempotencyKey(context, context.get("principal")),
      request: await readBody(context, rotateRequestSchema),
      now: clock(),
    });
    changed(answer.apiKey, context.header);
    return context.json(answer);
  });

  routes.delete(`${API_KEYS_PATH}/:id/secrets/:secretId`, async (context) => {
    const apiKey = await endOverlap(database, context.get("principal"), {
      id: context.req.param("id"),
      secretId: context.req.param("secretId"),
      ifMatch: context.req.header("If-Match"),
      now: clock(),
    });
    return context.json(changed(apiKey, context.header));
  });

  routes.post(`${API_KEYS_PATH}/:id/revoke`, async (context) => {
    const apiKey = await revokeApiKey(database, context.get("principal"), {
      id: context.req.param("id"),
      ifMatch: context.req.header("If-Match"),
      request: await readBody(context, revokeRequestSchema),
      now: clock(),
    });
    return context.json(changed(apiKey, context.header));
  });

  routes.get(`${API_KEYS_PATH}/:id/events`, async (context) => {
    const principal = context.get("principal");
    requireScope(principal, "account.audit-log.view");
    const apiKey = await getApiKey(database, principal.accountId, context.req.param("id"), clock());
    const size = wholeNumber("size", context.req.query("size") ?? "20", 1, 1000);
    const page = wholeNumber("page", context.req.query("page") ?? "0", 0, 1_000_000);
    return context.json(await listEvents(database, apiKey.id, { size, page }));
  });

  return routes;
}

import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ApiKey } from "../../src/contract/api-key.ts";
import {
  createApiKeyRequestSchema,
  moveOverlapRequestSchema,
  revokeRequestSchema,
  rotateRequestSchema,
  updateApiKeyRequestSchema,
} from "../../src/contract/api-key-requests.ts";
import { IDEMPOTENCY_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import {
  API_KEYS_PATH,
  EVENTS_PATH,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_LIFETIME_HEADER,
  SCOPES_PATH,
} from "../../src/contract/paths.ts";
import { limitBody } from "../http/guards.ts";
import { readPaging } from "../http/paging.ts";
import { readBody } from "../http/read-body.ts";
import { invalidField, ServiceError } from "../http/service-error.ts";
import { liveCatalogue } from "../manager/accounts.ts";
import { authenticate, type Principal, requireHeld, requireScope } from "../manager/principal.ts";
import { hasSentinel } from "../sentinels.ts";
import type { Services } from "../services.ts";
import { listAccountEvents } from "./account-events.ts";
import { listEvents } from "./api-key-events.ts";
import { endOverlap, moveOverlap } from "./change-overlap.ts";
import { createApiKey } from "./create-api-key.ts";
import { failOnPurpose } from "./deliberate-faults.ts";
import { getApiKey, listApiKeys } from "./list-api-keys.ts";
import { listRefusals } from "./list-refusals.ts";
import type { KeyChange } from "./locked-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { rotateClientSecret } from "./rotate-client-secret.ts";
import { updateApiKey } from "./update-api-key.ts";

const KEY_PATH = `${API_KEYS_PATH}/:id` as const;

/** The principal is set by the checks that run before every route. */
type Environment = { Variables: { principal: Principal } };

/** Creates the routes of the API Keys service, as specified in `docs/api-keys.openapi.yaml`. */
export function apiKeysRoutes({
  database,
  appTokens,
  clock,
}: Pick<Services, "database" | "appTokens" | "clock">): Hono<Environment> {
  const routes = new Hono<Environment>();

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

  routes.post(API_KEYS_PATH, async (context) => {
    const idempotencyKey = readIdempotencyKey(context);
    const request = await readBody(context, createApiKeyRequestSchema);
    const answer = await createApiKey(database, context.get("principal"), request, idempotencyKey, clock());
    context.header("Location", `${API_KEYS_PATH}/${answer.apiKey.id}`);
    setEntityTag(context, answer.apiKey);
    return context.json(answer, 201);
  });

  routes.get(KEY_PATH, async (context) => {
    const { accountId } = context.get("principal");
    return answerKey(context, await getApiKey(database, accountId, context.req.param("id"), clock()));
  });

  routes.patch(KEY_PATH, async (context) => {
    const request = await readBody(context, updateApiKeyRequestSchema);
    return answerKey(context, await updateApiKey(database, changeOf(context), request));
  });

  routes.post(`${KEY_PATH}/rotate`, async (context) => {
    const idempotencyKey = readIdempotencyKey(context);
    const request = await readBody(context, rotateRequestSchema);
    const answer = await rotateClientSecret(database, changeOf(context), request, idempotencyKey);
    setEntityTag(context, answer.apiKey);
    return context.json(answer);
  });

  routes.patch(`${KEY_PATH}/secrets/:secretId`, async (context) => {
    const request = await readBody(context, moveOverlapRequestSchema);
    const secretId = context.req.param("secretId");
    return answerKey(context, await moveOverlap(database, changeOf(context), secretId, request));
  });

  routes.delete(`${KEY_PATH}/secrets/:secretId`, async (context) =>
    answerKey(context, await endOverlap(database, changeOf(context), context.req.param("secretId"))),
  );

  routes.post(`${KEY_PATH}/revoke`, async (context) => {
    const request = await readBody(context, revokeRequestSchema);
    return answerKey(context, await revokeApiKey(database, changeOf(context), request));
  });

  routes.get(`${KEY_PATH}/events`, async (context) => {
    const principal = context.get("principal");
    requireScope(principal, "account.audit-log.view");
    const { id } = await getApiKey(database, principal.accountId, context.req.param("id"), clock());
    return context.json(await listEvents(database, id, readPaging(context.req.query()), clock()));
  });

  routes.get(EVENTS_PATH, async (context) => {
    const principal = context.get("principal");
    requireExtras(principal);
    requireScope(principal, "account.audit-log.view");
    return context.json(await listAccountEvents(database, principal.accountId, context.req.query(), clock()));
  });

  routes.get(`${KEY_PATH}/refusals`, async (context) => {
    const principal = context.get("principal");
    requireExtras(principal);
    const { id } = await getApiKey(database, principal.accountId, context.req.param("id"), clock());
    return context.json({ content: await listRefusals(database, id, clock()) });
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

  return routes;

  function changeOf(context: Context<Environment, `${string}/:id`>): KeyChange {
    return {
      principal: context.get("principal"),
      id: context.req.param("id"),
      ifMatch: context.req.header("If-Match"),
      now: clock(),
    };
  }
}

/** Behaves like a service without the optional calls, with the sentinel `[no-extras]`. */
function requireExtras({ accountName }: Principal): void {
  if (hasSentinel(accountName, "no-extras")) throw new ServiceError("not_found", "There is nothing here.");
}

function answerKey(context: Context, apiKey: ApiKey): Response {
  setEntityTag(context, apiKey);
  return context.json(apiKey);
}

/** Sets the strong entity tag of a key: its version in quotes. */
function setEntityTag(context: Context, { version }: ApiKey): void {
  context.header("ETag", `"${version}"`);
}

/**
 * Returns the `Idempotency-Key`. With the sentinel `[no-idempotency]`, ignores it and returns a random one, so that the
 * service behaves like one without idempotency.
 *
 * @throws {ServiceError} `constraint_violation` unless the key has 16 to 200 characters
 */
function readIdempotencyKey(context: Context<Environment>): string {
  if (hasSentinel(context.get("principal").accountName, "no-idempotency")) return randomUUID();
  const idempotencyKey = context.req.header(IDEMPOTENCY_KEY_HEADER) ?? "";
  if (idempotencyKey.length >= 16 && idempotencyKey.length <= 200) return idempotencyKey;
  throw invalidField(
    IDEMPOTENCY_KEY_HEADER,
    "required",
    "An Idempotency-Key of 16 to 200 characters is required.",
  );
}

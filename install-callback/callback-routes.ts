import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { RequestIdVariables } from "hono/request-id";
import { routePath } from "hono/route";
import type { JWTVerifyGetKey } from "jose";
import type { Database } from "../database/database.ts";
import { INSTALL_CALLBACK_PATH } from "../src/contract/paths.ts";
import { type MarketplaceMessage, messageSchema, receiveMessage } from "./installations.ts";
import { errorCode, logEvent } from "./log.ts";
import { refuse } from "./refuse.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";
import { type Identity, IdentityError, type IdentityPolicy, verifyIdentity } from "./verify-identity.ts";

const LONGEST_BODY = 16 * 1024;

type Variables = { identity: Identity } & RequestIdVariables;

/** Dependencies of {@link callbackRoutes}. */
export interface CallbackServices {
  readonly database: Database;
  readonly secrets: SealedSecrets;
  readonly keys: JWTVerifyGetKey;
  readonly policy: IdentityPolicy;
  readonly clock: () => Date;
  /** Called after each message that was carried out: the account is due for a check. */
  readonly onReceived?: () => void;
}

/**
 * Creates the endpoint that Manager calls when the app is installed or uninstalled. The identity is verified before the
 * body is read. No part of a message is logged.
 */
export function callbackRoutes({
  database,
  secrets,
  keys,
  policy,
  clock,
  onReceived = () => {},
}: CallbackServices): Hono<{ Variables: Variables }> {
  const logRefusal = refusalLog();
  const routes = new Hono<{ Variables: Variables }>();
  routes.use(INSTALL_CALLBACK_PATH, async (context, next) => {
    const token = context.req.header("Trackunit-Identity") ?? "";
    context.set("identity", await verifyIdentity(token, keys, policy, clock()));
    await next();
  });
  routes.post(
    INSTALL_CALLBACK_PATH,
    bodyLimit({ maxSize: LONGEST_BODY, onError: (context) => refuse(context, 413, "payload_too_large") }),
    async (context) => {
      const { identity } = context.var;
      const body = await context.req.text();
      // Reading the body may take a while. An identity that has expired by now could be replayed once its record is
      // deleted.
      if (identity.expiresAt <= clock()) throw new IdentityError("not_believed", "exp");
      const received = { message: readMessage(body, identity), body, identity, now: clock() };
      const reception = await receiveMessage(database, secrets, received);
      logEvent("delivery", { requestId: context.var.requestId, reception });
      if (reception === "done") onReceived();
      if (reception === "mixed_up") return refuse(context, 409, "mixed_up");
      if (reception === "invalid") return refuse(context, 400, "constraint_violation");
      return context.json({ reception });
    },
  );

  routes.notFound((context) => refuse(context, 404, "not_found"));
  routes.onError((error, context) => {
    if (error instanceof IdentityError) {
      logRefusal(error, clock(), context.var.requestId);
    }
    return answerFailure(error, context);
  });
  return routes;
}

/**
 * Logs which check refused an identity, or that it could not be verified without the marketplace's keys: at most once a
 * minute per check, because anyone can send requests that are refused.
 */
function refusalLog(): (error: IdentityError, now: Date, requestId: string) => void {
  const lastLogged = new Map<IdentityError["check"], number>();
  return ({ code, check }, now, requestId) => {
    if (now.getTime() - (lastLogged.get(check) ?? Number.NEGATIVE_INFINITY) < 60_000) return;
    lastLogged.set(check, now.getTime());
    logEvent(code === "not_believed" ? "identity_refused" : "keys_unavailable", { requestId, check });
  };
}

/** Responds to an error. Anything but an {@link IdentityError} is logged, by route and error name only. */
export function answerFailure(error: Error, context: Context): Response {
  if (error instanceof IdentityError && error.code === "not_believed") {
    return refuse(context, 401, "unauthorized");
  }
  // Log the route pattern: a URL or an error message could contain a secret.
  if (!(error instanceof IdentityError)) {
    const requestId: unknown = context.get("requestId");
    logEvent("request_failed", { requestId, route: routePath(context), error: errorCode(error) });
  }
  return refuse(context, 503, "service_unavailable");
}

function readMessage(body: string, identity: Identity): MarketplaceMessage | "invalid" | "ignored" {
  const parsed = parse(body);
  // Acknowledge message types that are not known yet, so that they are not retried forever.
  if (isOfAnotherKind(parsed)) return "ignored";
  const message = messageSchema.safeParse(parsed);
  if (!message.success) return "invalid";
  // The body is not signed: it must match the account and app of the identity, if the identity names them.
  const { accountId, irisAppId } = message.data;
  const isOfIdentity =
    (identity.accountId ?? accountId) === accountId && (identity.irisAppId ?? irisAppId) === irisAppId;
  return isOfIdentity ? message.data : "invalid";
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isOfAnotherKind(body: unknown): boolean {
  const type = (body as { type?: unknown } | null | undefined)?.type;
  return typeof type === "string" && !["INSTALLED", "UNINSTALLED"].includes(type);
}

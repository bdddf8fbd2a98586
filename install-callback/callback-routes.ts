import { type Context, Hono } from "hono";
import { routePath } from "hono/route";
import type { JWTVerifyGetKey } from "jose";
import type { Database } from "../local-manager/database/database.ts";
import { INSTALL_CALLBACK_PATH } from "../src/contract/paths.ts";
import { messageSchema, receiveMessage } from "./installations.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";
import { IdentityError, type IdentityPolicy, verifyIdentity } from "./verify-identity.ts";

const LONGEST_BODY = 16 * 1024;

/** What taking the marketplace's messages needs. */
export interface CallbackServices {
  readonly database: Database;
  readonly secrets: SealedSecrets;
  readonly keys: JWTVerifyGetKey;
  readonly policy: IdentityPolicy;
  readonly clock: () => Date;
}

/**
 * Creates the address that Manager calls when the app is installed or uninstalled. The identity is verified before
 * the body is read; nothing of a message is logged.
 */
export function callbackRoutes({ database, secrets, keys, policy, clock }: CallbackServices): Hono {
  const routes = new Hono();
  routes.post(INSTALL_CALLBACK_PATH, async (context) => {
    const token = context.req.header("Trackunit-Identity") ?? "";
    const identity = await verifyIdentity(token, keys, policy, clock());
    if (Number(context.req.header("Content-Length") ?? 0) > LONGEST_BODY) {
      return refuse(context, 413, "payload_too_large");
    }
    const body = await context.req.text();
    if (Buffer.byteLength(body) > LONGEST_BODY) return refuse(context, 413, "payload_too_large");
    const parsed = parse(body);
    // A kind of message that came after this was written is taken note of, so that it is not sent for ever.
    if (isOfAnotherKind(parsed)) return context.json({ reception: "ignored" });
    const message = messageSchema.safeParse(parsed);
    if (!message.success) return refuse(context, 400, "constraint_violation");
    // The body is not signed: where the token says what it is about, it must say the same.
    const { accountId, irisAppId } = message.data;
    if ((identity.accountId ?? accountId) !== accountId || (identity.irisAppId ?? irisAppId) !== irisAppId) {
      return refuse(context, 400, "constraint_violation");
    }
    const received = { message: message.data, body, identity, token, now: clock() };
    const reception = await receiveMessage(database, secrets, received);
    return reception === "mixed_up" ? refuse(context, 409, "mixed_up") : context.json({ reception });
  });

  routes.notFound((context) => refuse(context, 404, "not_found"));
  routes.onError((error, context) => {
    if (error instanceof IdentityError) {
      return error.code === "not_believed"
        ? refuse(context, 401, "unauthorized")
        : refuse(context, 503, "service_unavailable");
    }
    // The route and the name alone: an address or a message could carry a secret.
    console.error(`${routePath(context)}: ${error.name}`);
    return refuse(context, 503, "service_unavailable");
  });
  return routes;
}

function refuse(context: Context, status: 400 | 401 | 404 | 409 | 413 | 503, code: string): Response {
  if (status === 503) context.header("Retry-After", "5");
  return context.json({ status, code, message: code.replaceAll("_", " ") }, status);
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

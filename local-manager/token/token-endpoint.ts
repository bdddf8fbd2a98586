import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { logFailure } from "../http/log-failure.ts";
import type { ProxyMark } from "../http/proxy-mark.ts";
import type { FailedAttempts } from "./failed-attempts.ts";
import { refuse, TokenEndpointError, tooManyRequests } from "./token-answers.ts";
import { type AccessTokenRequest, parseAccessTokenRequest } from "./token-request.ts";

const MAX_BODY_BYTES = 16 * 1024;

/** Rate-limiting state that all token endpoints share. */
export interface Guards {
  readonly failedAttempts: FailedAttempts;
  readonly proxyMark: ProxyMark;
}

/**
 * Creates a token endpoint: `POST` only, form bodies of at most 16 KB, responses that are not cached, and guesses
 * limited by {@link FailedAttempts}. `answer` receives the parsed request.
 */
export function tokenEndpoint(
  { failedAttempts, proxyMark }: Guards,
  answer: (request: AccessTokenRequest, context: Context) => Promise<Response>,
): Hono {
  const endpoint = new Hono();

  endpoint.use(async (context, next) => {
    context.header("Cache-Control", "no-store");
    context.header("Pragma", "no-cache");
    await next();
  });

  endpoint.post(
    "/",
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError(context) {
        // The rest of the body is unread, so the connection cannot be reused.
        context.header("Connection", "close");
        return refuse(context, new TokenEndpointError("invalid_request", "The body is too long."), 413);
      },
    }),
    async (context) => {
      const request = parseAccessTokenRequest({
        contentType: context.req.header("Content-Type") ?? "",
        authorization: context.req.header("Authorization"),
        query: new URL(context.req.url).searchParams,
        body: await context.req.text(),
      });
      // Use the address of the connection: a caller can send any X-Forwarded-For.
      const address = proxyMark.read(context.req.raw.headers) ?? getConnInfo(context).remote.address ?? "";
      const wait = failedAttempts.secondsToWait(address, request.clientId);
      if (wait > 0) return tooManyRequests(context, wait);
      try {
        const response = await answer(request, context);
        failedAttempts.succeeded(address, request.clientId);
        return response;
      } catch (error) {
        if (error instanceof TokenEndpointError && error.code === "invalid_client" && !error.isEndedSecret) {
          failedAttempts.failed(address, request.clientId);
        }
        throw error;
      }
    },
  );

  endpoint.all("/", (context) => {
    context.header("Allow", "POST");
    return refuse(context, new TokenEndpointError("invalid_request", "Use POST."), 405);
  });

  endpoint.onError((error, context) => {
    if (error instanceof TokenEndpointError) return refuse(context, error);
    // A client that disconnected while it sent its body is not a failure of the server.
    if (!context.req.raw.signal.aborted) logFailure(context, error);
    context.header("Retry-After", "5");
    return context.json({ error: "temporarily_unavailable", error_description: "Try again later." }, 503);
  });
  return endpoint;
}

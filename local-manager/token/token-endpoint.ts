import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { logFailure } from "../http/log-failure.ts";
import type { ProxyMark } from "../http/proxy-mark.ts";
import type { FailedAttempts } from "./failed-attempts.ts";
import { refuse, tooManyRequests } from "./token-answers.ts";
import { TokenEndpointError } from "./token-error.ts";
import { type AccessTokenRequest, parseAccessTokenRequest } from "./token-request.ts";

const MAX_BODY_BYTES = 16 * 1024;

/** What all token endpoints share to count guesses at client secrets. */
export interface Guards {
  readonly failedAttempts: FailedAttempts;
  readonly proxyMark: ProxyMark;
}

/**
 * Creates a token endpoint: `POST` only, a form of at most 16 KB, responses that are not stored, and no more guesses at
 * a secret than {@link FailedAttempts} allows. `answer` receives a request that was parsed.
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
        // The rest of the body is not read, so the connection cannot carry another request.
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
      // The connection's own address: the caller can write anything into X-Forwarded-For.
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
    // A client that left while it sent its body is not a failure of the server.
    if (!context.req.raw.signal.aborted) logFailure(context, error);
    context.header("Retry-After", "5");
    return context.json({ error: "temporarily_unavailable", error_description: "Try again later." }, 503);
  });
  return endpoint;
}

import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerTokenError, answerTokenFailure, answerTooManyRequests } from "./answer-token-error.ts";
import type { FailedAttempts } from "./failed-attempts.ts";
import { TokenEndpointError } from "./token-error.ts";
import { type AccessTokenRequest, parseAccessTokenRequest } from "./token-request.ts";

/**
 * Creates a token endpoint at a path: `POST` only, a form of at most 16 KB, an answer that is not to be stored, and
 * no more guesses at a secret than {@link FailedAttempts} lets through. `answer` gets a request that was parsed.
 */
export function guardedTokenEndpoint(
  path: string,
  failedAttempts: FailedAttempts,
  answer: (request: AccessTokenRequest, context: Context) => Promise<Response>,
): Hono {
  const routes = new Hono();
  routes.use(path, async (context, next) => {
    context.header("Cache-Control", "no-store");
    context.header("Pragma", "no-cache");
    await next();
  });
  routes.use(
    path,
    bodyLimit({
      maxSize: 16 * 1024,
      onError: (context) =>
        answerTokenError(new TokenEndpointError("invalid_request", "The body is too long."), context, 413),
    }),
  );
  routes.post(path, async (context) => {
    const request = parseAccessTokenRequest({
      contentType: context.req.header("Content-Type") ?? "",
      authorization: context.req.header("Authorization"),
      query: new URL(context.req.url).searchParams,
      body: await context.req.text(),
    });
    // The connection's own address: X-Forwarded-For is whatever the caller writes.
    const address = getConnInfo(context).remote.address ?? "";
    const wait = failedAttempts.secondsToWait(address, request.clientId);
    if (wait > 0) return answerTooManyRequests(context, wait);
    try {
      const response = await answer(request, context);
      failedAttempts.succeeded(address, request.clientId);
      return response;
    } catch (error) {
      if (error instanceof TokenEndpointError && error.code === "invalid_client") {
        failedAttempts.failed(address, request.clientId);
      }
      throw error;
    }
  });
  routes.all(path, (context) => {
    context.header("Allow", "POST");
    return answerTokenError(new TokenEndpointError("invalid_request", "Use POST."), context, 405);
  });
  routes.onError(answerTokenFailure);
  return routes;
}

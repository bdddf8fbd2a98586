import type { Context } from "hono";
import { logFailure } from "../http/log-failure.ts";
import { TokenEndpointError } from "./token-error.ts";

/** Answers a refusal in the shape of RFC 6749 section 5.2, with a challenge where the client used the header. */
export function answerTokenError(
  error: TokenEndpointError,
  context: Context,
  status: 400 | 401 | 405 | 413 = error.code === "invalid_client" ? 401 : 400,
): Response {
  if (error.challenge) context.header("WWW-Authenticate", 'Basic realm="token"');
  // The rest of the body was not read, so the connection cannot carry another request.
  if (status === 413) context.header("Connection", "close");
  return context.json({ error: error.code, error_description: error.message }, status);
}

/** Answers that the client must wait, in RFC 6749's shape; the code is our own, as the RFC has none for it. */
export function answerTooManyRequests(context: Context, seconds: number): Response {
  context.header("Retry-After", String(seconds));
  return context.json({ error: "too_many_requests", error_description: "Too many requests." }, 429);
}

/** Answers whatever was thrown at a token endpoint; what is not a {@link TokenEndpointError} is 503 and logged. */
export function answerTokenFailure(error: Error, context: Context): Response {
  if (error instanceof TokenEndpointError) return answerTokenError(error, context);
  logFailure(context, error);
  context.header("Retry-After", "5");
  return context.json({ error: "temporarily_unavailable", error_description: "Try again later." }, 503);
}

import type { Context } from "hono";

/** Responds with an error in Trackunit's REST convention. */
export function refuse(
  context: Context,
  status: 400 | 401 | 404 | 409 | 413 | 429 | 503,
  code: string,
): Response {
  if (status === 503) context.header("Retry-After", "5");
  // The rest of the body is unread, so the connection cannot be reused.
  if (status === 413) context.header("Connection", "close");
  return context.json({ status, code, message: code.replaceAll("_", " ") }, status);
}

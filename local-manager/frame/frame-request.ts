import type { Context } from "hono";

/** The container's global name; `vite.config.ts` writes the same into the remote. */
export const REMOTE_NAME = "api_keys_app";

/** Reads the language that a frame is opened in; English where none is asked for. */
export function languageOf(context: Context): string {
  return /^[A-Za-z-]{2,20}$/.exec(context.req.query("lang") ?? "")?.[0] ?? "en";
}

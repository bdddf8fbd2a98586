import type { Context } from "hono";
import { REMOTE_NAME } from "../../src/contract/remote.ts";
import { framePolicy } from "../manager/frame-policy.ts";
import type { AppPackage } from "../marketplace/app-packages.ts";
import type { Origins } from "../origins.ts";
import { frameDocument } from "./frame-document.ts";

/** Responds with the document of an extension's frame, under the CSP of the package's manifest. */
export function answerFrame(
  context: Context,
  origins: Origins,
  { manifest, basePath }: AppPackage,
  extensionId: string,
): Response | Promise<Response> {
  if (!manifest.extensions.some(({ id }) => id === extensionId)) return context.notFound();
  // Outside an iframe, the document would run without Manager's sandbox. Browsers send this header.
  if (!["iframe", undefined].includes(context.req.header("Sec-Fetch-Dest"))) return context.notFound();
  context.header("Content-Security-Policy", framePolicy(manifest, origins).contentSecurityPolicy);
  context.header("Cache-Control", "no-store");
  const language = /^[A-Za-z-]{2,20}$/.exec(context.req.query("lang") ?? "")?.[0] ?? "en";
  const entry = `${origins.extension}${basePath}/remoteEntry.js`;
  const remote = { name: REMOTE_NAME, entry, module: extensionId };
  return context.html(frameDocument(origins, remote, language));
}

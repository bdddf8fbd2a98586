import {
  FRAME_CONFIGURATION_ELEMENT_ID,
  type FrameConfiguration,
} from "@trackunit/iris-app-sdk-core/messages";
import type { Context } from "hono";
import { REMOTE_NAME } from "../../src/contract/remote.ts";
import { framePolicy } from "../manager/frame-policy.ts";
import type { AppPackage } from "../marketplace/app-packages.ts";
import type { Origins } from "../origins.ts";

/** Returns the configuration that Manager embeds in an extension's frame. */
export function frameConfiguration(origins: Origins): FrameConfiguration {
  return {
    managerOrigin: origins.shell,
    environment: { irisOrigin: origins.iris, tokenOrigin: origins.token },
  };
}

/** Returns a script element with JSON data. Escapes `<`, so that no text in the value can close the element. */
export function jsonBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}

/**
 * Responds with the document of an extension's frame: configuration, remote and loader, without any content, under the
 * CSP of the package's manifest.
 */
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
  return context.html(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API Keys</title>
${jsonBlock(FRAME_CONFIGURATION_ELEMENT_ID, frameConfiguration(origins))}
${jsonBlock("manager-frame-remote", remote)}
<script type="module" src="/frame-loader.js"></script>
</head>
<body></body>
</html>
`);
}

import {
  FRAME_CONFIGURATION_ELEMENT_ID,
  type FrameConfiguration,
} from "@trackunit/iris-app-sdk-core/messages";
import type { Origins } from "../origins.ts";

/** ID of the element that holds the {@link FrameRemote} for the frame loader. */
export const FRAME_REMOTE_ELEMENT_ID = "manager-frame-remote";

/** The Module Federation remote of an extension. */
export interface FrameRemote {
  /** Global name of the container. */
  readonly name: string;
  readonly entry: string;
  /** The exposed module, without `./`. */
  readonly module: string;
}

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

/** Returns the document of an extension's frame: configuration, remote and loader, without any content. */
export function frameDocument(origins: Origins, remote: FrameRemote, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API Keys</title>
${jsonBlock(FRAME_CONFIGURATION_ELEMENT_ID, frameConfiguration(origins))}
${jsonBlock(FRAME_REMOTE_ELEMENT_ID, remote)}
<script type="module" src="/frame-loader.js"></script>
</head>
<body></body>
</html>
`;
}

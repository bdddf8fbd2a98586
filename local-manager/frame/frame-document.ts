import {
  FRAME_CONFIGURATION_ELEMENT_ID,
  type FrameConfiguration,
} from "@trackunit/iris-app-sdk-core/messages";
import type { Origins } from "../origins.ts";

/** The id of the element that tells the frame's loader which remote to load. */
export const FRAME_REMOTE_ELEMENT_ID = "manager-frame-remote";

/** The Module Federation remote of an extension, as the frame's loader needs it. */
export interface FrameRemote {
  /** The container's global name. */
  readonly name: string;
  readonly entry: string;
  /** The exposed module, without `./`. */
  readonly module: string;
}

/** What an extension's frame is told of the world around it. */
export function frameConfiguration(origins: Origins): FrameConfiguration {
  return {
    managerOrigin: origins.shell,
    environment: { irisOrigin: origins.iris, tokenOrigin: origins.token },
  };
}

/** Gives a JSON data block that a script may read, and that no text in it can break out of. */
export function jsonBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}

/** Writes the document of an extension's frame: configuration, remote and the loader; no text of its own. */
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

import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { type Origins, toLocalOrigin } from "../origins.ts";

/** What an app's frame is allowed, computed from the app's manifest and nothing else. */
export interface FramePolicy {
  /** The `sandbox` attribute of the iframe. */
  readonly sandbox: string;
  /** The `allow` attribute of the iframe. */
  readonly allow: string;
  /** The `Content-Security-Policy` header of the frame's document. */
  readonly contentSecurityPolicy: string;
}

/** Computes the policy of an app's frame. The directives that the manifest cannot set are assumed. */
export function framePolicy(manifest: IrisAppManifest, origins: Origins): FramePolicy {
  const { sandbox = [], ...directives } = manifest.cspHeader;
  const policy: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    // A worker obeys the policy of its own file: without one it could send to any host.
    "worker-src": directives["worker-src"] ? [] : ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": [origins.shell],
    "require-trusted-types-for": ["'script'"],
  };
  for (const [directive, sources] of Object.entries(directives)) {
    policy[directive] = [
      ...(policy[directive] ?? []),
      ...sources.map((source) => toLocalOrigin(source, origins)),
    ];
  }
  return {
    sandbox: sandbox.join(" "),
    allow: manifest.permissionsPolicy.map((feature) => `${feature} ${origins.extension}`).join("; "),
    contentSecurityPolicy: Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join("; "),
  };
}

import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { type Origins, toLocalOrigin } from "../origins.ts";

/** Restrictions on an app's frame, computed from the app's manifest alone. */
export interface FramePolicy {
  /** Value of the iframe's `sandbox` attribute. */
  readonly sandbox: string;
  /** Value of the iframe's `allow` attribute. */
  readonly allow: string;
  /** Value of the frame document's `Content-Security-Policy` header. */
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
    // A worker is subject to the policy of its own file. Without one, it could connect to any host.
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

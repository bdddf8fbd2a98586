import { statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import * as z from "zod/mini";
import builtManifest from "../../iris-app-manifest.ts";
import { nameProblem } from "../../src/contract/key-text.ts";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";

const text = z.string().check(z.minLength(1), z.maxLength(500));
/** Text that Manager shows on a single line: no invisible text and no bidirectional controls. */
const line = z.string().check(z.refine((value) => nameProblem(value, 100) === undefined));
// No wildcards, bare schemes or 'unsafe-…' sources: a package must not weaken the frame's policy.
const host = z
  .string()
  .check(z.regex(/^('self'|'none'|(https|wss):\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?)$/));
const hosts = z.optional(z.array(host));
// A `data:` URL is acceptable for an image or a font, but as a script or a frame it could run anyone's code.
const passiveSources = z.optional(z.array(z.union([host, z.literal("data:")])));
const knownScopes = new Set([
  ...scopeCatalogue.map(({ scope }) => scope),
  ...builtManifest.scopes.map(({ scope }) => scope),
]);

const manifestSchema = z.looseObject({
  moduleFederationName: z.literal(builtManifest.moduleFederationName),
  cspHeader: z.strictObject({
    "script-src": hosts,
    "style-src": hosts,
    "img-src": passiveSources,
    "font-src": passiveSources,
    "connect-src": hosts,
    "frame-src": hosts,
    "media-src": passiveSources,
    "worker-src": hosts,
    sandbox: z.optional(
      z.array(z.enum(["allow-scripts", "allow-same-origin", "allow-forms", "allow-downloads"])),
    ),
  }),
  permissionsPolicy: z.array(z.literal("clipboard-write")),
  // A public host name only: Manager sends credentials to it, and must not be made to call internal services.
  tokenCallback: z.optional(
    z.object({
      url: text.check(z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d{1,5})?\/[\w./-]*$/)),
    }),
  ),
  scopes: z
    .array(
      z.object({ scope: text.check(z.refine((scope) => knownScopes.has(scope))), optional: z.boolean() }),
    )
    .check(z.refine((scopes) => new Set(scopes.map(({ scope }) => scope)).size === scopes.length)),
  extensions: z
    .array(
      z.looseObject({
        id: z.literal(builtManifest.extensions[0]?.id ?? ""),
        type: z.literal(builtManifest.extensions[0]?.type ?? ""),
        menuItem: z.object({ name: line }),
      }),
    )
    .check(z.length(1)),
  marketplace: z.looseObject({
    name: line,
    description: text,
    fullDescriptionPath: text,
    logoPath: text,
    categories: z.array(text),
    assets: z.array(
      z.union([
        z.object({ type: z.literal("IMAGE"), path: text }),
        z.object({ type: z.literal("VIDEO"), url: z.url() }),
      ]),
    ),
  }),
});

/**
 * Validates the manifest of an unpacked package.
 *
 * Every file that it names must be a regular file of the package, because Manager shows them to users. Its CSP must not
 * allow more than a manifest may.
 *
 * @throws {Error} if Manager cannot install it
 */
export function readUploadedManifest(manifest: unknown, folder: string): IrisAppManifest {
  const { marketplace } = manifestSchema.parse(manifest);
  const files = [
    marketplace.fullDescriptionPath,
    marketplace.logoPath,
    ...marketplace.assets.flatMap((asset) => (asset.type === "IMAGE" ? [asset.path] : [])),
  ];
  for (const file of files) {
    const path = resolve(folder, file);
    if (!path.startsWith(resolve(folder) + sep) || !statSync(path).isFile())
      throw new Error("not in the package");
  }
  return manifest as IrisAppManifest;
}

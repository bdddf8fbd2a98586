import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import * as z from "zod/mini";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";

const text = z.string().check(z.minLength(1));

/** Shape of a manifest, limited to what this app uses. */
const manifestSchema = z.object({
  specVersion: z.literal("1.1"),
  moduleFederationName: z.string().check(z.regex(/^(@[a-z0-9-]+\/)?[a-z0-9-]+$/)),
  dependencies: z.record(text, text),
  devDependencies: z.record(text, text),
  cspHeader: z.record(text, z.array(text)),
  permissionsPolicy: z.array(text),
  installation: z.object({
    accountIds: z.union([z.literal("ALL_ACCOUNTS"), z.array(text)]),
    pricingPlanPolicy: z.record(text, text),
  }),
  marketplace: z.object({
    showInMarketplace: z.boolean(),
    name: text,
    description: text,
    fullDescriptionPath: text,
    logoPath: text,
    assets: z.array(z.object({ type: z.enum(["IMAGE", "VIDEO"]) })),
    tags: z.array(text),
    categories: z.array(text),
  }),
  scopes: z.array(z.object({ scope: text, optional: z.boolean() })),
  extensions: z
    .array(z.object({ id: text, type: text, sourceRoot: text, menuItem: z.object({ name: text }) }))
    .check(z.minLength(1)),
});

/** Values that a manifest is checked against. */
export interface ManifestSurroundings {
  /** Origins of every host that the extension talks to. */
  readonly hosts: readonly string[];
  /** Folder of the marketplace files. */
  readonly assetsFolder: string;
}

/** Returns every problem that would prevent a manifest from being installed. Empty if there are none. */
export function manifestProblems(
  manifest: IrisAppManifest,
  { hosts, assetsFolder }: ManifestSurroundings,
): string[] {
  const shape = manifestSchema.safeParse(manifest);
  if (!shape.success) {
    return shape.error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`);
  }
  const published = new Set(scopeCatalogue.map(({ scope }) => scope));
  const names = manifest.scopes.map(({ scope }) => scope);
  const { marketplace, cspHeader } = manifest;
  const files = [
    marketplace.fullDescriptionPath,
    marketplace.logoPath,
    ...marketplace.assets.flatMap((asset) => (asset.type === "IMAGE" ? [asset.path] : [])),
  ];
  return [
    ...names.filter((scope) => !published.has(scope)).map((scope) => `The scope ${scope} is not published.`),
    ...names
      .filter((scope, index) => names.indexOf(scope) !== index)
      .map((scope) => `The scope ${scope} is asked for twice.`),
    ...hosts
      .filter((host) => !cspHeader["connect-src"]?.includes(host))
      .map((host) => `connect-src does not list ${host}.`),
    ...("default-src" in cspHeader ? ["default-src may not be set."] : []),
    ...files
      .filter((file) => !existsSync(join(assetsFolder, file)))
      .map((file) => `The file ${file} is missing.`),
  ];
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";

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
    ...(manifest.extensions.length === 0 ? ["There is no extension."] : []),
    ...("default-src" in cspHeader ? ["default-src may not be set."] : []),
    ...files
      .filter((file) => !existsSync(join(assetsFolder, file)))
      .map((file) => `The file ${file} is missing.`),
  ];
}

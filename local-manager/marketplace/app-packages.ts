import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import * as z from "zod/mini";
import { makePrivateFolder } from "../../database/private-folder.ts";
import builtManifest from "../../iris-app-manifest.ts";
import packageJson from "../../package.json" with { type: "json" };
import { invalidField } from "../http/service-error.ts";
import { readPackageArchive } from "./package-archive.ts";
import { readUploadedManifest } from "./uploaded-manifest.ts";

/** An installable version of the app. */
export interface AppPackage {
  readonly version: string;
  readonly manifest: IrisAppManifest;
  /** Folder of the remote and the marketplace files. */
  readonly folder: string;
  /** Path of the folder on the extension's origin; empty for the local build. */
  readonly basePath: string;
}

export type AppPackages = ReturnType<typeof createAppPackages>;

const VERSION = /^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/;

const packageSchema = z.object({
  name: z.literal(packageJson.name),
  version: z.string().check(z.regex(VERSION)),
});

/**
 * Manages the versions of the app that each account can install: the local build and uploaded packages, which are stored
 * in a folder with one subfolder per account.
 */
export function createAppPackages(root: string) {
  const built: AppPackage = {
    version: packageJson.version,
    manifest: builtManifest,
    folder: "dist/extension",
    basePath: "",
  };
  const folderOf = (accountId: string, version: string) => join(root, accountId, version);
  const read = (accountId: string, version: string): AppPackage => {
    const folder = folderOf(accountId, version);
    const manifest = JSON.parse(readFileSync(join(folder, "iris-app-manifest.json"), "utf8"));
    return { version, manifest, folder, basePath: `/packages/${accountId}/${version}` };
  };
  const uploaded = (accountId: string) => {
    const folder = join(root, accountId);
    // The ID may come from a URL: only an account ID may name a folder.
    return /^[0-9a-f-]{36}$/.test(accountId) && existsSync(folder)
      ? readdirSync(folder).filter((name) => VERSION.test(name))
      : [];
  };
  const newest = (accountId: string) => {
    const [version = built.version] = [...uploaded(accountId), built.version].sort(compareVersions).reverse();
    return version === built.version ? built : read(accountId, version);
  };
  return {
    built,
    /**
     * Stores an uploaded package, as written by `npm run package`. It must be newer than all other versions.
     *
     * @throws {ServiceError} `constraint_violation`
     */
    async add(accountId: string, archive: Uint8Array): Promise<AppPackage> {
      const staging = join(root, accountId, `staging-${crypto.randomUUID()}`);
      try {
        const files = await readPackageArchive(archive);
        // Create the parent too: if the data is in PostgreSQL, there may be no data folder.
        makePrivateFolder(root);
        mkdirSync(staging, { recursive: true });
        for (const [path, content] of files) {
          mkdirSync(dirname(join(staging, path)), { recursive: true });
          writeFileSync(join(staging, path), content);
        }
        const { version } = packageSchema.parse(readJson(staging, "package.json"));
        readUploadedManifest(readJson(staging, "iris-app-manifest.json"), staging);
        readFileSync(join(staging, "remoteEntry.js"));
        if (compareVersions(version, newest(accountId).version) <= 0) throw new Error("not newer");
        renameSync(staging, folderOf(accountId, version));
        return read(accountId, version);
      } catch {
        throw invalidField("package", "invalid", "This is not a package of a new version of this app.");
      } finally {
        rmSync(staging, { recursive: true, force: true });
      }
    },
    /** Returns a version, or the local build if it does not exist. */
    find: (accountId: string, version: string) =>
      uploaded(accountId).includes(version) ? read(accountId, version) : built,
    newest,
  };
}

/** Compares two versions by their three numbers, for use with `sort`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return (
    [0, 1, 2].map((part) => (a?.[part] ?? 0) - (b?.[part] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

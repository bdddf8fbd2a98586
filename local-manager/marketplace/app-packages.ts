import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { x as extract } from "tar";
import * as z from "zod/mini";
import builtManifest from "../../iris-app-manifest.ts";
import packageJson from "../../package.json" with { type: "json" };
import { makePrivateFolder } from "../database/private-folder.ts";
import { ServiceError } from "../http/service-error.ts";
import { readUploadedManifest } from "./uploaded-manifest.ts";

/** One version of the app that can be installed. */
export interface AppPackage {
  readonly version: string;
  readonly manifest: IrisAppManifest;
  /** The folder of the remote and the marketplace's files. */
  readonly folder: string;
  /** Where that is served on the extension's origin; empty for the app that is built here. */
  readonly basePath: string;
}

/** The versions of the app that each account can install: the one built here, and those that were uploaded. */
export interface AppPackages {
  /** The version that is built here. */
  readonly built: AppPackage;
  /** Takes a package as `npm run package` writes it. @throws {ServiceError} `constraint_violation` */
  add(accountId: string, archive: Uint8Array): Promise<AppPackage>;
  /** Finds a version; the one built here where it is gone. */
  find(accountId: string, version: string): AppPackage;
  newest(accountId: string): AppPackage;
}

/** The most files and folders of a package, and the most bytes that they may have unpacked. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 32 * 1024 * 1024;

const gunzipped = promisify(gunzip);

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

const packageSchema = z.object({
  name: z.literal(packageJson.name),
  version: z.string().check(z.regex(VERSION)),
});
/** Keeps uploaded packages in a folder, each account's apart. */
export function createAppPackages(root: string): AppPackages {
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
    // It may come from an address: only an account's id names a folder.
    return /^[0-9a-f-]{36}$/.test(accountId) && existsSync(folder)
      ? readdirSync(folder).filter((name) => VERSION.test(name))
      : [];
  };
  return {
    built,
    async add(accountId, archive) {
      const staging = join(root, accountId, `staging-${crypto.randomUUID()}`);
      // Its own parent, as the data may be in PostgreSQL and no folder made yet.
      makePrivateFolder(root);
      mkdirSync(staging, { recursive: true });
      let entries = 0;
      try {
        await pipeline(
          // An archive of 10 MB can unpack to 10 GB: it is not written before its size is known.
          Readable.from([await gunzipped(archive, { maxOutputLength: MOST_BYTES })]),
          // Regular files only: a link could lead out of the folder.
          extract({
            cwd: staging,
            strip: 1,
            strict: true,
            filter: (_, entry) => isPlain(entry) && ++entries <= MOST_ENTRIES,
          }),
        );
        if (entries > MOST_ENTRIES) throw new Error("too many files");
        const { version } = packageSchema.parse(readJson(staging, "package.json"));
        readUploadedManifest(readJson(staging, "iris-app-manifest.json"), staging);
        readFileSync(join(staging, "remoteEntry.js"));
        if (version === built.version || existsSync(folderOf(accountId, version))) throw new Error("not new");
        renameSync(staging, folderOf(accountId, version));
        return read(accountId, version);
      } catch {
        throw new ServiceError(
          "constraint_violation",
          "This is not a package of a new version of this app.",
          {
            violations: [{ field: "package", message: "invalid" }],
          },
        );
      } finally {
        rmSync(staging, { recursive: true, force: true });
      }
    },
    find: (accountId, version) => (uploaded(accountId).includes(version) ? read(accountId, version) : built),
    newest(accountId) {
      const [newest = built.version] = [...uploaded(accountId), built.version]
        .sort(compareVersions)
        .reverse();
      return newest === built.version ? built : read(accountId, newest);
    },
  };
}

/** Orders versions by their three numbers. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return (
    [0, 1, 2].map((part) => (a?.[part] ?? 0) - (b?.[part] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
}

function isPlain(entry: object): boolean {
  return "type" in entry && (entry.type === "File" || entry.type === "Directory");
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

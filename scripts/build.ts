import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { frameLoaderConfig, shellConfig } from "../local-manager/vite.config.ts";

const STAMP = "dist/.built-from";
const INPUTS = [
  "src",
  "sdk/src",
  "public",
  "local-manager/shell",
  "local-manager/frame",
  "local-manager/vite.config.ts",
];
const SINGLE_INPUTS = ["vite.config.ts", "iris-app-manifest.ts", "package.json", "package-lock.json"];

/** Builds the extension, Manager's page and the frame loader. Does nothing if they are up to date. */
export async function buildAll(): Promise<void> {
  const stamp = stampOfInputs();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  const nodeEnv = process.env.NODE_ENV;
  // Always build for production, whatever environment this runs in.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", configFile: "vite.config.ts" });
  await build({ ...shellConfig, logLevel: "warn", configFile: false });
  await build({ ...frameLoaderConfig, logLevel: "warn", configFile: false });
  // Restore it: processes that this one starts must not inherit the change.
  if (nodeEnv === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = nodeEnv;
  writeFileSync(STAMP, stamp);
}

function stampOfInputs(): string {
  const hash = createHash("sha256");
  for (const file of [...INPUTS, ...SINGLE_INPUTS].flatMap(filesUnder).sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

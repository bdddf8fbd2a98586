import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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

/**
 * Builds the extension, Manager's page and the frame loader. Does nothing if they are up to date.
 *
 * @throws {Error} if the build fails; its own output says why
 */
export function buildAll(): void {
  const stamp = stampOfInputs();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  // A process of its own: a server that has built would keep the memory of the build.
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build-now.ts"], {
    stdio: ["ignore", 2, 2],
    // Always build for production, whatever environment this runs in. The bundler's allocator (mimalloc) would keep what it
    // has freed, which makes the process a quarter larger.
    env: { ...process.env, NODE_ENV: "production", MIMALLOC_PURGE_DELAY: "0" },
  });
  if (status !== 0) throw new Error("The build failed.");
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

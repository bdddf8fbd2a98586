import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runCommand } from "./run-command.ts";

/** Major versions of Node.js that the project supports. */
const MAJORS = [20, 22, 24];

/** Result of the service tests on one major version of Node.js, or that the version is unavailable. */
export type NodeVersionResult = { readonly major: number } & (
  | { readonly status: "passed" | "failed"; readonly version: string; readonly summary: string }
  | { readonly status: "not_to_be_had" }
);

/** Runs the tests of services and pure modules on each major version of Node.js, from the package registry. */
export async function tryNodeVersions(): Promise<readonly NodeVersionResult[]> {
  const results: NodeVersionResult[] = [];
  for (const major of MAJORS) {
    const node = findNode(major);
    if (node === undefined) {
      results.push({ major, status: "not_to_be_had" });
      continue;
    }
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const folders = ["contract", "http", "oauth", "scopes", "local-manager", "install-callback", "package"];
    const command = [node, "node_modules/vitest/vitest.mjs", "run", ...folders.map((name) => `test/${name}`)];
    const { status, output } = await runCommand(command);
    const summary = /Tests\D+.*/.exec(stripVTControlCharacters(output))?.[0] ?? "no summary";
    results.push({ major, status: status === 0 ? "passed" : "failed", version, summary });
    if (status !== 0) console.log(output.slice(-4000));
  }
  return results;
}

function findNode(major: number): string | undefined {
  if (Number(process.versions.node.split(".")[0]) === major) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const folder = mkdtempSync(join(tmpdir(), "api-keys-node-"));
  try {
    execFileSync("npm", ["pack", "--silent", `${name}@${major}`, "--pack-destination", folder], {
      stdio: "pipe",
    });
    const archive = readdirSync(folder).sort().at(-1) ?? "";
    execFileSync("tar", ["-xzf", archive, "package/bin/node"], { cwd: folder });
    return join(folder, "package/bin/node");
  } catch {
    return undefined;
  }
}

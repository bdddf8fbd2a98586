import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutation } from "../../test/laws/mutations.ts";
import { runCommand } from "./run-command.ts";

/** Applies each mutation to a copy of the project. Returns those whose test did not fail. */
export async function survivingMutations(mutations: readonly Mutation[]): Promise<readonly Mutation[]> {
  const copy = mkdtempSync(join(tmpdir(), "api-keys-mutations-"));
  try {
    const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
    for (const file of [...files, "node_modules", "dist"]) {
      cpSync(file, join(copy, file), { recursive: true, verbatimSymlinks: true });
    }
    const surviving: Mutation[] = [];
    for (const mutation of mutations) {
      const file = join(copy, mutation.file);
      const code = readFileSync(file, "utf8");
      const vitest = ["node_modules/.bin/vitest", "run", mutation.test, "-t", mutation.name];
      const whole = await runCommand(vitest, { cwd: copy });
      writeFileSync(
        file,
        code.replace(mutation.find, () => mutation.replace),
      );
      const broken = await runCommand(vitest, { cwd: copy });
      writeFileSync(file, code);
      // A test that fails without the mutation, or is skipped, proves nothing.
      const isCaught = whole.status === 0 && / passed/.test(whole.output) && broken.status !== 0;
      console.log(`${isCaught ? "caught" : "SURVIVED"}: ${mutation.law}`);
      if (!isCaught) surviving.push(mutation);
    }
    return surviving;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

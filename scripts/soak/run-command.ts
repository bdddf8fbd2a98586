import { spawn } from "node:child_process";

/** Runs a command. Resolves to its exit status and its output, which is also printed if `echo` is set. */
export function runCommand(
  [name = "", ...args]: readonly string[],
  { cwd = ".", env = {}, echo = false }: { cwd?: string; env?: NodeJS.ProcessEnv; echo?: boolean } = {},
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd, env: { ...process.env, ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on("close", (status) => resolve({ status, output }));
  });
}

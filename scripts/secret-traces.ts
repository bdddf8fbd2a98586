import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the files under a path that contain one of the secrets in plain text.
 *
 * Client secrets are 43 letters or digits and tokens are JWTs. Only text of that shape is looked up, so that each file
 * is read once however many secrets there are. (`docs/requirements.md`, K2, X1)
 */
export function filesWithSecrets(path: string, secrets: ReadonlySet<string>): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory()) {
    return readdirSync(path).flatMap((name) => filesWithSecrets(join(path, name), secrets));
  }
  const text = readFileSync(path, "latin1");
  return candidates(text).some((candidate) => secrets.has(candidate)) ? [path] : [];
}

function candidates(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9]{43,}/g) ?? [];
  const windows = runs.flatMap((run) =>
    Array.from({ length: Math.min(run.length, 500) - 42 }, (_, start) => run.slice(start, start + 43)),
  );
  return [...windows, ...(text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? [])];
}

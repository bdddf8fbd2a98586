import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

/** Brings the schema up to date: every migration not yet applied, in the order of its name. */
export async function migrate(database: Database, folder: string): Promise<void> {
  await database.execute("CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY)");
  const applied = new Set(
    (await database.query<{ name: string }>("SELECT name FROM schema_migration")).map((row) => row.name),
  );
  for (const name of readdirSync(folder).sort()) {
    if (applied.has(name)) continue;
    const script = readFileSync(join(folder, name), "utf8");
    await database.execute(`BEGIN;\n${script}\nINSERT INTO schema_migration VALUES ('${name}');\nCOMMIT;`);
  }
}

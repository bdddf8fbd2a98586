import { readFileSync, writeFileSync } from "node:fs";
import { DataFolderInUseError } from "../database/data-folder-lock.ts";
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import { localManager } from "./database-owner.ts";
import { exportData, ImportError, importData } from "./portable-data.ts";

const actions: Partial<Record<string, (database: Database, file: string) => Promise<void>>> = {
  async export(database, file) {
    // The export contains signing keys: only its owner may read it, and it must not overwrite an existing file.
    writeFileSync(file, await exportData(database), { mode: 0o600, flag: "wx" });
    console.log(
      `Exported to ${file}. It holds this Manager's signing keys: keep it as you would a password.`,
    );
  },
  async import(database, file) {
    await importData(database, readFileSync(file, "utf8"));
    console.log(`Imported ${file}.`);
  },
};

const [name = "", file] = process.argv.slice(2);
const action = actions[name];
if (action === undefined || file === undefined) fail(`Name a file: npm run data:${name} -- FILE`);

const databaseUrl = process.env.DATABASE_URL;
const folder = process.env.LOCAL_MANAGER_DATA ?? ".local-manager";

try {
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { folder }, localManager);
  try {
    await action(database, file);
  } finally {
    await database.close();
  }
} catch (error) {
  if (error instanceof DataFolderInUseError || error instanceof ImportError) fail(error.message);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") fail(`${file} is there already. Choose another name.`);
  if (code === "ENOENT") fail(`${file} cannot be opened.`);
  throw error;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

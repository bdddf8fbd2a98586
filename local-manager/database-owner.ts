import { join } from "node:path";
import type { DatabaseOwner } from "../database/open-database.ts";

/** Name and migrations of the local Manager's database. */
export const localManager: DatabaseOwner = {
  server: "local Manager",
  migrations: join(import.meta.dirname, "migrations"),
};

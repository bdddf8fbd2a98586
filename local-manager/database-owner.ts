import { join } from "node:path";
import type { DatabaseOwner } from "../database/open-database.ts";

/** The local Manager as the owner of its database. */
export const localManager: DatabaseOwner = {
  server: "local Manager",
  migrations: join(import.meta.dirname, "migrations"),
};

import { join } from "node:path";
import type { DatabaseOwner } from "../database/open-database.ts";

/** Name and migrations of the install callback's database. */
export const installCallback: DatabaseOwner = {
  server: "install callback",
  migrations: join(import.meta.dirname, "migrations"),
};

import { join } from "node:path";
import type { DatabaseOwner } from "../database/open-database.ts";

/** The install callback as the owner of its database. */
export const installCallback: DatabaseOwner = {
  server: "install callback",
  migrations: join(import.meta.dirname, "migrations"),
};

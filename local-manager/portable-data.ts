import type { Database, SqlValue } from "../database/database.ts";

// Parents before children, so that rows can be read back in this order.
const TABLES = [
  "account",
  "account_user",
  "installed_app",
  "app_client",
  "signing_key",
  "api_key",
  "client_secret",
  "api_key_event",
] as const;

const FORMAT = "api-keys-local-manager-1";

/** The data that was given is not an export, or there is data already where it should go. */
export class ImportError extends Error {}

/**
 * Writes all data of a local Manager as text, one row a line; the same for PGlite and PostgreSQL.
 *
 * It has hashes of client secrets and the signing keys themselves: whoever reads it can sign tokens of this Manager.
 * Kept answers to repeated requests are left out; they end within minutes.
 */
export async function exportData(database: Database): Promise<string> {
  const lines = [JSON.stringify({ format: FORMAT })];
  await database.transaction(async (transaction) => {
    await transaction.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    for (const table of TABLES) {
      const rows = await transaction.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} AS t`);
      lines.push(...rows.map(({ row }) => JSON.stringify({ table, row })));
    }
  });
  return `${lines.join("\n")}\n`;
}

/**
 * Reads what {@link exportData} wrote into a store that has no accounts yet, all of it or nothing.
 *
 * @throws {ImportError} with a sentence
 */
export async function importData(database: Database, text: string): Promise<void> {
  const [head, ...lines] = text.trimEnd().split("\n").map(parseLine);
  if (head?.format !== FORMAT) throw new ImportError("This file is not an export of a local Manager.");
  await database.transaction(async (transaction) => {
    if ((await transaction.query("SELECT 1 FROM account LIMIT 1")).length > 0) {
      throw new ImportError("There is data already. Import into an empty folder or database.");
    }
    for (const line of lines) {
      const table = TABLES.find((known) => known === line?.table);
      if (table === undefined || line?.row === undefined) {
        throw new ImportError("This file is damaged: a line is no row of a local Manager.");
      }
      const parameters: SqlValue[] = [JSON.stringify(line.row)];
      await transaction.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
        parameters,
      );
    }
  });
}

function parseLine(text: string): { format?: string; table?: string; row?: unknown } | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === "object" && line !== null ? line : undefined;
  } catch {
    return undefined;
  }
}

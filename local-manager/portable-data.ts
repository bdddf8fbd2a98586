import type { Database, SqlValue } from "../database/database.ts";

// Parents before children: foreign keys must resolve when rows are imported in this order.
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

/** Values of required columns that older exports lack. Why a secret of theirs ended is not known. */
const missingIn: Partial<Record<(typeof TABLES)[number], object>> = {
  client_secret: { is_end_noted: true },
};

const FORMAT = "api-keys-local-manager-1";

/** The file is not a valid export, or the target already contains data. */
export class ImportError extends Error {}

/**
 * Exports all data of a local Manager as text, one row per line. The format is the same for PGlite and PostgreSQL.
 *
 * The export contains hashes of client secrets and the signing keys themselves: anyone who reads it can sign tokens of
 * this Manager. Stored idempotent responses are left out, because they expire within minutes.
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
 * Imports the output of {@link exportData} into a database without accounts, in a single transaction.
 *
 * @throws {ImportError} with a message for the user
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
      const parameters: SqlValue[] = [JSON.stringify({ ...missingIn[table], ...line.row })];
      await transaction.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
        parameters,
      );
    }
    await transaction.query(
      `UPDATE api_key_event SET type = 'SECRET_ENDED', after = '{"why": "retired"}' WHERE type = 'OVERLAP_ENDED'`,
    );
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

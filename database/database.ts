/** A query parameter or result value. */
export type SqlValue = string | number | boolean | Date | Uint8Array | null | readonly string[];

/** Runs one statement per call. Parameters are `$1`, `$2` … */
export interface Queryable {
  query<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
}

/** A transaction in progress. */
export interface Transaction extends Queryable {
  /** Runs a script of several statements without parameters. */
  execute(script: string): Promise<void>;
}

/** A PostgreSQL database, in-process (PGlite) or on a server. The SQL is the same for both. */
export interface Database extends Transaction {
  /** Runs `work` in one transaction and rolls back if it throws. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

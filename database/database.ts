/** A value that a query may be given or may answer. */
export type SqlValue = string | number | boolean | Date | Uint8Array | null | readonly string[];

/** Runs one statement; parameters are `$1`, `$2` … */
export interface Queryable {
  query<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
}

/** What runs in one transaction. */
export interface Transaction extends Queryable {
  /** Runs a script of several statements without parameters. */
  execute(script: string): Promise<void>;
}

/** PostgreSQL, in the process (PGlite) or as a server: the same SQL for both. */
export interface Database extends Transaction {
  /** Runs `work` in one transaction; rolls back when it throws. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

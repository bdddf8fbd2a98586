import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

/** A PostgreSQL server for tests. */
export interface Postgres {
  /** Creates an empty database and returns its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server immediately, as a crash would. Does nothing if the tests did not start it. */
  stop(): Promise<void>;
  /** Starts the server again after {@link Postgres.stop}. */
  start(): Promise<void>;
  /** Ends the server and deletes its data. Does nothing if the tests did not start it. */
  close(): Promise<void>;
}

// PostgreSQL refuses to run as root.
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Returns where PostgreSQL is available: at `DATABASE_URL`, or as programs in Debian's folders or on the PATH. */
export function findPostgres(): { url: string } | { programs: string } | undefined {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  const programs = folders.find((folder) =>
    ["postgres", "initdb"].every((name) => existsSync(join(folder, name))),
  );
  return programs === undefined ? undefined : { programs };
}

/** Starts the PostgreSQL from {@link findPostgres}, or uses the server that is already running. */
export async function startPostgres(): Promise<Postgres> {
  const found = findPostgres();
  if (found === undefined) throw new Error("There is no PostgreSQL on this machine.");
  const nothing = async () => {};
  if ("url" in found) {
    return { createDatabase: () => createDatabase(found.url), stop: nothing, start: nothing, close: nothing };
  }

  const folder = mkdtempSync(join(tmpdir(), "api-keys-postgres-"));
  if (user.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, "data");
  const initdb = ["--pgdata", data, "--auth", "trust", "--username", "postgres", "--encoding", "UTF8"];
  execFileSync(join(found.programs, "initdb"), initdb, { ...user, stdio: "ignore", cwd: folder });
  const port = await freePort();
  const command = ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"];
  let end = async () => {};
  const start = async () => {
    const server = spawn(join(found.programs, "postgres"), command, { ...user, cwd: folder });
    const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
    end = () => {
      server.kill("SIGQUIT");
      return ended;
    };
    await new Promise<void>((resolve, reject) => {
      server.stderr.on("data", (text) => String(text).includes("ready to accept connections") && resolve());
      server.on("exit", () => reject(new Error("PostgreSQL did not start.")));
    });
  };
  await start();
  return {
    createDatabase: () => createDatabase(`postgres://postgres@127.0.0.1:${port}/postgres`),
    start,
    stop: () => end(),
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(url: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

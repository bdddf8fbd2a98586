import { DataFolderInUseError } from "../database/data-folder-lock.ts";
import { closeOnSignal } from "../server/close-on-signal.ts";
import { DEFAULT_PORT } from "./origins.ts";
import { PortTakenError, startLocalManager } from "./start-local-manager.ts";

const port = Number(process.env.PORT ?? DEFAULT_PORT);
const databaseUrl = process.env.DATABASE_URL;
const folder = process.env.LOCAL_MANAGER_DATA ?? ".local-manager";

if (!Number.isInteger(port) || port < 1 || port > 65_532) {
  fail(`PORT must be a number from 1 to 65532, not "${process.env.PORT}".`);
}

try {
  const starting = startLocalManager({ port, store: databaseUrl ? { databaseUrl } : { folder } });
  closeOnSignal(async () => (await starting).close());
  const { origins } = await starting;
  console.log(`Manager is ready: ${origins.shell}`);
} catch (error) {
  if (error instanceof PortTakenError || error instanceof DataFolderInUseError) fail(error.message);
  if (databaseUrl) fail(`The database at DATABASE_URL cannot be opened: ${(error as Error).message}`);
  throw error;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

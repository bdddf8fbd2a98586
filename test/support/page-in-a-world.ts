import { afterAll, afterEach, beforeAll } from "vitest";
import { type ManagerProcess, startManagerProcess } from "./manager-process.ts";
import { World } from "./world.tsx";

/** Starts one local Manager for the tests of a file. Returns a function that opens the page in a new account of it. */
export function pageInAWorld(): (account?: string) => Promise<World> {
  let server: ManagerProcess;
  let world: World | undefined;
  beforeAll(async () => {
    server = await startManagerProcess();
  });
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });
  afterAll(() => server.close());
  return async (account) => {
    world = await World.open(server, account);
    return world;
  };
}

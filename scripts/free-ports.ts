import { createServer } from "node:net";

const FIRST = 4600;
const GROUPS = 350;

/** Returns the first of four consecutive free ports. Starts anywhere, so that two runs at once do not choose the same. */
export async function findFourFreePorts(): Promise<number> {
  const start = Math.floor(Math.random() * GROUPS);
  for (let group = 0; group < GROUPS; group++) {
    const port = FIRST + 4 * ((start + group) % GROUPS);
    const areFree = await Promise.all([0, 1, 2, 3].map((offset) => isFree(port + offset)));
    if (areFree.every(Boolean)) return port;
  }
  throw new Error(`There are no four free ports in a row from ${FIRST} to ${FIRST + 4 * GROUPS}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

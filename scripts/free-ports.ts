import { createServer } from "node:net";

/** Returns the first of four consecutive free ports. */
export async function findFourFreePorts(): Promise<number> {
  for (let port = 4600; port < 6000; port += 4) {
    const areFree = await Promise.all([0, 1, 2, 3].map((offset) => isFree(port + offset)));
    if (areFree.every(Boolean)) return port;
  }
  throw new Error("There are no four free ports in a row from 4600 to 6000.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

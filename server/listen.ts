import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** What responds to requests, such as `fetch` of a Hono site. */
export type Respond = Parameters<typeof getRequestListener>[0];

// Close connections that send their request too slowly. (`docs/requirements.md`, X4)
const options = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };

/** Starts a server, by default for this machine alone. Rejects with `EADDRINUSE` if the port is taken. */
export function listen(port: number, respond: Respond, host = "127.0.0.1"): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(options, getRequestListener(respond));
    server.listen(port, host, () => resolve(server));
    server.on("error", reject);
  });
}

/**
 * Stops a server. Requests that it has taken get their responses for up to `graceMs` milliseconds; then their connections
 * end.
 */
export async function stopListening(server: Server, graceMs = 0): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closingAll = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(closingAll);
}

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

/** Stops a server and ends its connections. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { checkAccess } from "../../src/token-lab/check-access.ts";

it.each([
  [400, "unknown", "rejected"],
  [401, "refused", "unauthorized"],
  [403, "refused", "forbidden"],
  [429, "unknown", "server_error"],
  [500, "unknown", "server_error"],
])("status %i of an API counts as %s: %s", async (status, outcome, cause) => {
  const server = createServer((_, response) => {
    response.writeHead(status, { "Content-Type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const [graphql, rest] = await checkAccess(`http://localhost:${port}`, "token", ["asset.view"]);
  expect([graphql, rest]).toMatchObject([
    { kind: "graphql", status, outcome, cause },
    { kind: "rest", status, outcome, cause },
  ]);
});

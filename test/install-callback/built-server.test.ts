import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import serverPackage from "../../install-callback/package.json" with { type: "json" };
import rootPackage from "../../package.json" with { type: "json" };
import { newFolder } from "../support/folders.ts";
import { startInstallCallbackProcess } from "../support/install-callback-process.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";
import { testManager } from "../support/test-manager.ts";

const home = newFolder();
const folder = join(home, "server");
const main = join(folder, "main.js");

describe("the built server", () => {
  beforeAll(() => {
    execFileSync(process.execPath, ["--import", "tsx", "scripts/build-server.ts", folder]);
    symlinkSync(resolve("node_modules"), join(home, "node_modules"));
  });

  it("imports only packages that its package.json lists, in the versions of the rest of the project", () => {
    const names = [...readFileSync(main, "utf8").matchAll(/^import .* from "([^"]+)";$/gm)].map(
      ([, name = ""]) => name,
    );
    const packages = names
      .filter((name) => !builtinModules.includes(name.replace("node:", "")))
      .map((name) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    const listed: Record<string, string> = serverPackage.dependencies;
    expect([...new Set(packages)].sort()).toEqual(Object.keys(listed).sort());
    const others: Record<string, string> = { ...rootPackage.dependencies, ...rootPackage.devDependencies };
    for (const [name, version] of Object.entries(listed))
      expect([version, undefined]).toContain(others[name]);
  });

  it.skipIf(findPostgres() === undefined)(
    "starts on PostgreSQL in production without tsx, takes a message, and ends when told to",
    async () => {
      const manager = await testManager();
      const postgres = await startPostgres();
      onTestFinished(() => postgres.close());
      const env = {
        NODE_ENV: "production",
        DATABASE_URL: await postgres.createDatabase(),
        SEALING_KEY: randomBytes(32).toString("base64"),
      };
      const server = await startInstallCallbackProcess(manager.origins, env, [main]);
      const { id: accountId } = await manager.createAccount("Built");
      const session = await fetch(`${manager.origins.shell}/local-manager/session?account=${accountId}`);
      const { user } = await session.json();
      const version = rootPackage.version;
      const answer = await fetch(`${manager.origins.shell}/local-manager/installations`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ accountId, userId: user.id, version, deniedScopes: [] }),
      });
      expect(answer.status).toBe(201);
      await expect
        .poll(() => server.events("account_check"))
        .toMatchObject([{ accountId, status: "checked", keys: 0 }]);
      const ready = await fetch(`${server.monitoring}/readyz`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { installations: 1, cannotUnseal: 0 }]);
      await server.end("SIGTERM");
      expect(server.events("stopped")).toHaveLength(1);
    },
  );
});

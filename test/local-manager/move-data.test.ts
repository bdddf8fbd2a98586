import { execFile } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { newDataFolder, newFolder } from "../support/folders.ts";
import { startManagerProcess } from "../support/manager-process.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";

function moveData(action: "export" | "import", file: string, env: Record<string, string>) {
  return new Promise<{ status: number; said: string }>((resolve) => {
    const command = ["--import", "tsx", "scripts/move-data.ts", action, file];
    execFile(process.execPath, command, { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : 1, said: `${stdout}${stderr}`.trim() }),
    );
  });
}

/** Creates a key in a local Manager and stops it. Returns what is needed to check the key elsewhere. */
async function managerWithKey() {
  const folder = newDataFolder();
  const manager = await startManagerProcess({ folder });
  const appToken = await manager.createAppToken("Test");
  const created = await fetch(`${manager.origins.iris}${API_KEYS_PATH}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${appToken}`,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify({
      name: "Moved “¶\n".trim(),
      description: "Nightly",
      allowedScopes: ["asset.view"],
    }),
  });
  const { apiKey, clientSecret } = await created.json();
  await manager.stop();
  return { folder, appToken, apiKey, clientSecret };
}

async function expectKeyWorks(
  store: { folder: string } | { databaseUrl: string },
  { appToken, apiKey, clientSecret }: Awaited<ReturnType<typeof managerWithKey>>,
) {
  const manager = await startManagerProcess(store);
  try {
    const list = await fetch(`${manager.origins.iris}${API_KEYS_PATH}`, {
      headers: { Authorization: `Bearer ${appToken}` },
    });
    expect((await list.json()).content).toEqual([apiKey]);
    const form = {
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: clientSecret,
    };
    const token = await fetch(`${manager.origins.token}/token/v2`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect(token.status).toBe(200);
  } finally {
    await manager.close();
  }
}

it("an export from before the history named secrets can be imported", async () => {
  const before = await managerWithKey();
  const file = join(newFolder(), "backup.jsonl");
  await moveData("export", file, { LOCAL_MANAGER_DATA: before.folder });
  const newer = [
    "is_end_noted",
    "last_tested_at",
    "secret_hints",
    "revoked_by_id",
    "revoked_by_name",
    "revoke_reason",
  ];
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const older = lines.map((line) =>
    JSON.stringify(JSON.parse(line, (key, value) => (newer.includes(key) ? undefined : value))),
  );
  expect(older).not.toEqual(lines);
  writeFileSync(file, `${older.join("\n")}\n`);
  const folder = newDataFolder();
  expect(await moveData("import", file, { LOCAL_MANAGER_DATA: folder })).toMatchObject({ status: 0 });
  await expectKeyWorks({ folder }, before);
});

it("a key that is exported and imported elsewhere stays the same and still gets tokens", async () => {
  const before = await managerWithKey();
  const file = join(newFolder(), "backup.jsonl");
  expect(await moveData("export", file, { LOCAL_MANAGER_DATA: before.folder })).toMatchObject({ status: 0 });
  expect(statSync(file).mode & 0o777, "only its owner may read it").toBe(0o600);

  const restored = { LOCAL_MANAGER_DATA: newDataFolder() };
  expect(await moveData("import", file, restored)).toMatchObject({ status: 0 });
  await expectKeyWorks({ folder: restored.LOCAL_MANAGER_DATA }, before);

  expect(await moveData("import", file, { LOCAL_MANAGER_DATA: before.folder })).toEqual({
    status: 1,
    said: "There is data already. Import into an empty folder or database.",
  });
  expect(await moveData("export", file, { LOCAL_MANAGER_DATA: before.folder })).toEqual({
    status: 1,
    said: `${file} is there already. Choose another name.`,
  });
});

// Skipped if the machine has no PostgreSQL.
it.skipIf(findPostgres() === undefined)(
  "data exported from PGlite can be imported into PostgreSQL",
  async () => {
    const before = await managerWithKey();
    const file = join(newFolder(), "backup.jsonl");
    await moveData("export", file, { LOCAL_MANAGER_DATA: before.folder });
    const postgres = await startPostgres();
    try {
      const databaseUrl = await postgres.createDatabase();
      expect(await moveData("import", file, { DATABASE_URL: databaseUrl })).toMatchObject({ status: 0 });
      await expectKeyWorks({ databaseUrl }, before);
    } finally {
      await postgres.close();
    }
  },
);

it.each([
  ["is not an export", "hello\n", "This file is not an export of a local Manager."],
  [
    "is damaged",
    '{"format":"api-keys-local-manager-1"}\n{"table":"account"',
    "This file is damaged: a line is no row of a local Manager.",
  ],
])("import refuses a file that %s with one sentence, and a missing file too", async (_, text, sentence) => {
  const file = join(newFolder(), "backup.jsonl");
  writeFileSync(file, text);
  const store = { LOCAL_MANAGER_DATA: newDataFolder() };
  expect(await moveData("import", file, store)).toEqual({ status: 1, said: sentence });
  expect(await moveData("import", join(newFolder(), "gone"), store)).toMatchObject({
    said: expect.stringMatching(/cannot be opened\.$/),
  });
});

import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { updateApiKey } from "../../local-manager/api-keys/update-api-key.ts";
import { localManager } from "../../local-manager/database-owner.ts";
import { newDataFolder } from "../support/folders.ts";

it("a key from before descriptions were required can be renamed without one", async () => {
  const folder = newDataFolder();
  const database = await openDatabase({ folder }, localManager);
  onTestFinished(async () => {
    await database.close();
  });
  const now = new Date("2026-01-01T00:00:00Z");
  const accountId = crypto.randomUUID();
  const id = crypto.randomUUID();
  const userId = crypto.randomUUID();
  await database.query("INSERT INTO account (id, name, created_at) VALUES ($1, 'Old', $2)", [accountId, now]);
  await database.query(
    `INSERT INTO api_key (id, account_id, client_id, name, canonical_name, description, allowed_scopes, status,
       created_at, created_by_id, created_by_name, updated_at, version)
     VALUES ($1, $2, '0oaold', 'Old', 'old', '', '{asset.view}', 'ACTIVE', $3, $4, 'Ida Holm', $3, 1)`,
    [id, accountId, now, userId],
  );
  const principal = {
    accountId,
    accountName: "Old",
    appId: "app",
    user: { id: userId, name: "Ida Holm" },
    scopes: new Set<string>(),
    grantableScopes: new Set<string>(),
  };
  const request = { name: "Renamed", description: "" };
  const renamed = await updateApiKey(database, { principal, id, ifMatch: '"1"', now }, request);
  expect(renamed).toMatchObject({ name: "Renamed", description: "", version: 2 });
});

import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { type AccountCheck, checkAccount } from "../../install-callback/check-accounts.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { listInstallations } from "../../install-callback/installations.ts";
import { forgetRefusedCredentials } from "../../install-callback/refused-credentials.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { TokenError } from "../../src/oauth/token-error.ts";
import { newDataFolder } from "../support/folders.ts";

const folder = newDataFolder();
const secrets = createSealedSecrets([new Uint8Array(32).fill(1)]);
const installation = { accountId: "a", clientId: "1", clientSecret: "s" };
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number));
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ folder }, installCallback);
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await database.query("DELETE FROM installation");
  await install("1");
});

async function install(clientId: string): Promise<void> {
  await database.query(
    `INSERT INTO installation (account_id, iris_app_id, client_id, sealed_secret, installed_at)
     VALUES ('a', 'app', $1, $2, $3) ON CONFLICT (account_id) DO UPDATE SET client_id = $1, refused_since = NULL`,
    [clientId, secrets.seal("s", "a"), day(0)],
  );
}

/** Runs a day's check with this outcome. Returns whether it deleted the credentials. */
async function look(on: number, outcome: { code: string } | "fine"): Promise<boolean> {
  const check: AccountCheck =
    outcome === "fine" ? { status: "checked", keys: [] } : { status: "failed", code: outcome.code };
  return forgetRefusedCredentials(database, installation, check, day(on));
}

const refused = { code: "invalid_client" };
const kept = async () => (await listInstallations(database, secrets)).map(({ clientId }) => clientId);

it("credentials are deleted after seven days of refusals, not earlier", async () => {
  expect(await look(1, refused)).toBe(false);
  expect(await look(7, refused)).toBe(false);
  expect(await kept()).toEqual(["1"]);
  expect(await look(8, refused)).toBe(true);
  expect(await kept()).toEqual([]);
});

it("one successful check restarts the seven days", async () => {
  await look(1, refused);
  await look(5, "fine");
  await look(6, refused);
  expect(await look(12, refused)).toBe(false);
  expect(await look(13, refused)).toBe(true);
});

it.each(["unreachable", "timeout", "service_unavailable", "unauthorized", "cannot_unseal"])(
  "%s does not count as a refusal of the credentials",
  async (code) => {
    await look(1, { code });
    expect(await look(30, { code })).toBe(false);
    expect(await kept()).toEqual(["1"]);
  },
);

it("credentials that arrive while the old ones are being checked are kept", async () => {
  await look(1, refused);
  await install("2");
  expect(await look(30, refused)).toBe(false);
  expect(await kept()).toEqual(["2"]);
});

it("a check reports a refusal by the token endpoint", async () => {
  const appToken = () => Promise.reject(new TokenError("invalid_client"));
  const check = await checkAccount(installation, {
    irisOrigin: "https://iris.test",
    appToken,
    clock: () => day(1),
  });
  expect(check).toMatchObject({ status: "failed", code: "invalid_client" });
});

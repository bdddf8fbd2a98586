import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { type AcknowledgedKey, type BusyAccount, busyAccount } from "../support/acknowledged-keys.ts";
import { newDataFolder } from "../support/folders.ts";
import { startManagerProcess } from "../support/manager-process.ts";
import { noteFigure, rounds } from "../support/soak.ts";

const ROUNDS = rounds(3, 50);

async function expectKept(account: BusyAccount, key: AcknowledgedKey): Promise<void> {
  const { id } = key.apiKey;
  const read = await (await account.send("GET", apiKeyPath(id))).json();
  const { content: events } = await (
    await account.send("GET", `${apiKeyPath(id, "/events")}?size=100`)
  ).json();
  const happened = events.map(({ type }: { type: string }) => type);
  const rotated = happened.filter((type: string) => type === "ROTATED").length;

  if (!key.revoking) expect(read.status).toBe(key.apiKey.status);
  expect(happened.at(-1)).toBe("CREATED");
  expect(happened.includes("REVOKED"), "a key and its history are written together").toBe(
    read.status === "REVOKED",
  );
  expect([key.rotations, key.rotating === undefined ? key.rotations : key.rotations + 1]).toContain(rotated);
  const changes = happened.filter((type: string) => type !== "SECRET_ENDED");
  expect(read.version, "each change is one version").toBe(changes.length);

  if (read.status === "REVOKED") {
    expect(await account.mints(key)).toBe(false);
  } else if (rotated === key.rotations) {
    expect(await account.mints(key), "the secret that was acknowledged last works").toBe(true);
  } else {
    const again = await account.send(
      "POST",
      apiKeyPath(id, "/rotate"),
      { overlapSeconds: 0 },
      {
        "If-Match": `"${key.apiKey.version}"`,
        "Idempotency-Key": key.rotating ?? "",
      },
    );
    expect(await account.mints({ ...key, ...(await again.json()) })).toBe(true);
  }
}

it(
  `killed at ${ROUNDS} random moments, the local Manager restarts with every acknowledged change and no partial one`,
  async () => {
    const folder = newDataFolder();
    let manager = await startManagerProcess({ folder });
    onTestFinished(() => manager.kill());
    let acknowledged = 0;
    let cut = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const accounts = await Promise.all([busyAccount(manager), busyAccount(manager)]);
      const writing = Promise.all(accounts.map((account) => account.write()));
      await expect.poll(() => accounts.every(({ keys }) => keys.length > 0)).toBe(true);
      await pause(Math.random() * 700);
      await manager.kill();
      await writing;

      manager = await startManagerProcess({ folder });
      for (const account of accounts) {
        for (const key of account.keys) await expectKept(account, key);
        for (const idempotencyKey of account.unanswered.keys()) {
          const { apiKey, clientSecret } = await (await account.repeatCreate(idempotencyKey)).json();
          const key = { apiKey, clientSecret, revoking: false, rotations: 0, rotating: undefined };
          account.keys.push(key);
          expect(await account.mints(key), "a create that was not answered is asked for again").toBe(true);
          cut += 1;
        }
        const pages = await Promise.all(
          ["ACTIVE", "REVOKED"].map(async (status) =>
            (await account.send("GET", `${API_KEYS_PATH}?status=${status}&size=1000`)).json(),
          ),
        );
        const listed = pages.flatMap(({ content }) => content.map(({ id }: { id: string }) => id));
        expect(listed.sort(), "no key that nobody asked for").toEqual(
          account.keys.map(({ apiKey }) => apiKey.id).sort(),
        );
        acknowledged += account.keys.length;
      }
    }
    noteFigure(
      "kill -9 of the local Manager",
      `${ROUNDS} rounds, ${acknowledged} keys, ${cut} creates cut off`,
    );
  },
  ROUNDS * 120_000,
);

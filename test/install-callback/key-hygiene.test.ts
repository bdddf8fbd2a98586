import { expect, it } from "vitest";
import { createAppTokenSource } from "../../install-callback/app-token-source.ts";
import { keyHygiene } from "../../install-callback/key-hygiene.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";

const now = new Date("2026-11-23T12:00:00Z");
const key = (fields: Partial<ApiKey>) =>
  ({
    clientId: "0oa",
    name: "ERP",
    description: "",
    allowedScopes: ["asset.view"],
    createdAt: "2026-11-20T12:00:00Z",
    ...fields,
  }) as ApiKey;

it.each([
  ["new and unused", key({}), []],
  ["used yesterday", key({ lastUsedAt: "2026-11-22T12:00:00Z" }), []],
  [
    "unused since it was made, a week ago",
    key({ createdAt: "2026-11-16T12:00:00Z" }),
    [{ kind: "never_used", sinceDays: 7 }],
  ],
  ["not used for long", key({ lastUsedAt: "2026-08-25T12:00:00Z" }), [{ kind: "unused", sinceDays: 90 }]],
  ["overdue", key({ description: "Rotate by: 2026-11-21" }), [{ kind: "overdue", rotateBy: "2026-11-21" }]],
  [
    "riskier than it asks for",
    key({
      lastUsedAt: "2026-11-22T12:00:00Z",
      allowedScopes: ["asset.view", "account.delete", "account.view"],
      requestedScopes: ["asset.view"],
    }),
    [{ kind: "riskier_than_needed", scopes: ["account.delete"] }],
  ],
  [
    "risky, of a service that does not say what is asked for",
    key({ lastUsedAt: "2026-11-22T12:00:00Z", allowedScopes: ["account.delete"] }),
    [],
  ],
])("a key %s", (_, apiKey, findings) => {
  expect(keyHygiene([apiKey], now).flatMap((report) => report.findings)).toEqual(findings);
});

it("an app token is asked for once until a minute before its end, and anew for new credentials or after a failure", async () => {
  let time = 0;
  let asked = 0;
  let isDown = false;
  const source = createAppTokenSource({
    tokenEndpoint: "https://auth.test/apptoken",
    scopes: ["account.api-key.manage"],
    clock: () => new Date(time),
    async fetch() {
      asked += 1;
      if (isDown) return new Response("", { status: 500 });
      return Response.json({ access_token: `token-${asked}`, token_type: "Bearer", expires_in: 3600 });
    },
  });
  const installation = { accountId: "a", clientId: "1", clientSecret: "s" };
  expect(await Promise.all([source(installation), source(installation)])).toEqual(["token-1", "token-1"]);
  time = 3_539_000;
  expect(await source(installation)).toBe("token-1");
  time = 3_540_000;
  expect(await source(installation)).toBe("token-2");
  expect(await source({ ...installation, clientId: "2" })).toBe("token-3");
  time += 3_600_000;
  isDown = true;
  await expect(source({ ...installation, clientId: "2" })).rejects.toThrow();
  isDown = false;
  expect(await source({ ...installation, clientId: "2" })).toBe("token-5");
  const refused = { ...installation, clientId: "2" };
  const replaced = [source(refused, "token-5"), source(refused, "token-5")];
  expect(await Promise.all(replaced), "one request replaces a refused token").toEqual(["token-6", "token-6"]);
});

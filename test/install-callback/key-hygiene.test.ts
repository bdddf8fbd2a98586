import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createAppTokenSource } from "../../install-callback/app-token-source.ts";
import { watchHygiene } from "../../install-callback/hygiene-watch.ts";
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
    "unused since its creation a week ago",
    key({ createdAt: "2026-11-16T12:00:00Z" }),
    [{ kind: "never_used", sinceDays: 7 }],
  ],
  [
    "unused for a long time",
    key({ lastUsedAt: "2026-08-25T12:00:00Z" }),
    [{ kind: "unused", sinceDays: 90 }],
  ],
  [
    "overdue for rotation",
    key({ description: "Rotate by: 2026-11-21" }),
    [{ kind: "overdue", rotateBy: "2026-11-21" }],
  ],
  [
    "riskier than its requests need",
    key({
      lastUsedAt: "2026-11-22T12:00:00Z",
      allowedScopes: ["asset.view", "account.delete", "account.view"],
      requestedScopes: ["asset.view"],
    }),
    [{ kind: "riskier_than_needed", scopes: ["account.delete"] }],
  ],
  [
    "high-risk, on a service that does not report requested scopes",
    key({ lastUsedAt: "2026-11-22T12:00:00Z", allowedScopes: ["account.delete"] }),
    [],
  ],
])("the hygiene check reports the right findings for a key that is %s", (_, apiKey, findings) => {
  expect(keyHygiene([apiKey], now).flatMap((report) => report.findings)).toEqual(findings);
});

it("an app token is requested once until a minute before its expiry; new credentials or a failure request another", async () => {
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

it.each([
  ["and the next one is accepted", "token-2", "looked"],
  ["and a second refusal is final", "none", "failed"],
])("a token that the service refuses is replaced once, %s", async (_, accepted, status) => {
  const sent: (string | undefined)[] = [];
  const service = createServer((request, response) => {
    sent.push(request.headers.authorization);
    const isAccepted = request.headers.authorization === `Bearer ${accepted}`;
    const page = { content: [], totalPages: 0, totalElements: 0, number: 0, size: 100, numberOfElements: 0 };
    const refusal = { status: 401, code: "unauthorized", message: "" };
    response.writeHead(isAccepted ? 200 : 401, { "Content-Type": "application/json" });
    response.end(JSON.stringify(isAccepted ? page : refusal));
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void service.close());
  let asked = 0;
  const appToken = createAppTokenSource({
    tokenEndpoint: "https://auth.test/apptoken",
    scopes: ["account.api-key.manage"],
    clock: () => now,
    async fetch() {
      asked += 1;
      return Response.json({ access_token: `token-${asked}`, token_type: "Bearer", expires_in: 3600 });
    },
  });
  const irisOrigin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const installations = [{ accountId: "a", clientId: "1", clientSecret: "s" }];
  const found = await watchHygiene(installations, { irisOrigin, appToken, clock: () => now });
  expect(found).toMatchObject([{ accountId: "a", status }]);
  expect(sent).toEqual(["Bearer token-1", "Bearer token-2"]);
});

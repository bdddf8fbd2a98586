import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createAppTokenSource } from "../../install-callback/app-token-source.ts";
import { checkAccount } from "../../install-callback/check-accounts.ts";

const now = new Date("2026-11-23T12:00:00Z");
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
  ["and the next one is accepted", "token-2", "checked"],
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
  const installation = { accountId: "a", clientId: "1", clientSecret: "s" };
  const check = await checkAccount(installation, { irisOrigin, appToken, clock: () => now });
  expect(check).toMatchObject({ status });
  expect(sent).toEqual(["Bearer token-1", "Bearer token-2"]);
});

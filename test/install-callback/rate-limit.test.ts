import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { clientAddressBehind, limitRefused } from "../../install-callback/rate-limit.ts";
import type { Identity } from "../../install-callback/verify-identity.ts";

const identity: Identity = {
  name: "a",
  issuedAt: new Date(),
  expiresAt: new Date(),
  accountId: undefined,
  irisAppId: undefined,
};

function server(limits: { address: number; inAll: number }) {
  const site = new Hono<{ Bindings: { address: string }; Variables: { identity: Identity } }>();
  site.use(limitRefused(({ address }: { address: string }) => address, limits));
  site.get("/genuine", (context) => {
    context.set("identity", identity);
    return context.text("taken");
  });
  site.get("/forged", (context) => context.text("refused", 401));
  return async (path: "/genuine" | "/forged", address: string) =>
    (await site.request(path, {}, { address })).status;
}

it("an address may send so many requests without a valid identity, and another address as many", async () => {
  const request = server({ address: 2, inAll: 100 });
  const statuses = [];
  for (let time = 0; time < 3; time++) statuses.push(await request("/forged", "192.0.2.1"));
  expect(statuses).toEqual([401, 401, 429]);
  expect(await request("/forged", "192.0.2.2")).toBe(401);
});

it("from many addresses, there is a limit in all", async () => {
  const request = server({ address: 2, inAll: 5 });
  for (let number = 0; number < 5; number++) expect(await request("/forged", `192.0.2.${number}`)).toBe(401);
  expect(await request("/forged", "192.0.2.9")).toBe(429);
});

it("all IPv6 addresses of one network count together", async () => {
  const request = server({ address: 2, inAll: 100 });
  const statuses = [];
  for (const end of ["1", "2", "ffff:1"]) statuses.push(await request("/forged", `2001:db8:0:7::${end}`));
  expect(statuses).toEqual([401, 401, 429]);
  expect(await request("/forged", "2001:db8:0:8::1")).toBe(401);
});

it("requests with a valid identity never count", async () => {
  const request = server({ address: 2, inAll: 2 });
  for (let time = 0; time < 20; time++) expect(await request("/genuine", "192.0.2.1")).toBe(200);
});

it("a refused request says when to try again", async () => {
  const site = new Hono<{ Bindings: { address: string }; Variables: { identity: Identity } }>();
  site.use(limitRefused(() => "192.0.2.1", { address: 0, inAll: 1 }));
  const response = await site.request("/", {}, { address: "" });
  expect([response.status, Number(response.headers.get("Retry-After"))]).toEqual([429, 60]);
});

function addressBehind(trustedProxies: string[], remoteAddress: string, forwardedFor: string): string {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const incoming = new IncomingMessage(socket);
  incoming.headers["x-forwarded-for"] = forwardedFor;
  return clientAddressBehind(trustedProxies)({ incoming } as Parameters<
    ReturnType<typeof clientAddressBehind>
  >[0]);
}

it("an X-Forwarded-For header counts only as far as trusted proxies wrote it", () => {
  expect(addressBehind([], "198.51.100.1", "203.0.113.9")).toBe("198.51.100.1");
  expect(addressBehind(["10.0.0.0/8"], "198.51.100.1", "203.0.113.9")).toBe("198.51.100.1");
  expect(addressBehind(["10.0.0.0/8"], "10.0.0.5", "203.0.113.9")).toBe("203.0.113.9");
  expect(addressBehind(["10.0.0.0/8"], "10.0.0.5", "192.0.2.66, 203.0.113.9, 10.0.0.4")).toBe("203.0.113.9");
});

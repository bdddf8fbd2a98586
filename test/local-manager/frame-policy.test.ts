import { expect, it } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { framePolicy } from "../../local-manager/manager/frame-policy.ts";
import { originsFrom } from "../../local-manager/origins.ts";
import { testManager } from "../support/test-manager.ts";

const origins = originsFrom(4400);

it("the frame's policy is the manifest's, its production hosts mapped to this machine", () => {
  const { sandbox, allow, contentSecurityPolicy } = framePolicy(manifest, origins);
  expect(sandbox).toBe("allow-scripts allow-same-origin");
  expect(allow).toBe("clipboard-write http://localhost:4401");
  const directives = contentSecurityPolicy.split("; ");
  expect(directives).toContain("connect-src http://localhost:4402 http://localhost:4403");
  expect(directives).toContain("script-src 'self'");
  expect(directives).toContain("frame-ancestors http://localhost:4400");
  expect(contentSecurityPolicy).not.toContain("unsafe");
});

it("what the manifest does not ask for, the frame does not get", () => {
  const bare = { ...manifest, cspHeader: {}, permissionsPolicy: [] };
  const { sandbox, allow, contentSecurityPolicy } = framePolicy(bare, origins);
  expect({ sandbox, allow }).toEqual({ sandbox: "", allow: "" });
  expect(contentSecurityPolicy).not.toContain("connect-src");
  expect(contentSecurityPolicy).toContain("worker-src 'none'");
});

it("every answer is kept from being sniffed and from telling where it was asked", async () => {
  const { installCallback: _, ...running } = (await testManager()).origins;
  for (const origin of Object.values(running)) {
    const { headers } = await fetch(origin, { redirect: "manual" });
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  }
});

it("a name that merely points to this machine gets nothing", async () => {
  const { installCallback: _, ...running } = (await testManager()).origins;
  for (const origin of Object.values(running)) {
    const response = await fetch(origin.replace("localhost", "127.0.0.1"));
    expect(response.status).toBe(421);
  }
});

it("another site's page cannot ask Manager's page for an app token", async () => {
  const { origins: running } = await testManager();
  const response = await fetch(`${running.shell}/local-manager/app-token`, {
    method: "POST",
    headers: { Origin: running.extension, "Content-Type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(401);
});

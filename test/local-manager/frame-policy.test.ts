import { expect, it } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { framePolicy } from "../../local-manager/manager/frame-policy.ts";
import { originsFrom } from "../../local-manager/origins.ts";
import { testManager } from "../support/test-manager.ts";

const origins = originsFrom(4400);

it("the frame gets the manifest's policies, with production hosts mapped to this machine", () => {
  const { sandbox, allow, contentSecurityPolicy } = framePolicy(manifest, origins);
  expect(sandbox).toBe("allow-scripts allow-same-origin");
  expect(allow).toBe("clipboard-write http://localhost:4401");
  const directives = contentSecurityPolicy.split("; ");
  expect(directives).toContain("connect-src http://localhost:4402 http://localhost:4403");
  expect(directives).toContain("script-src 'self'");
  expect(directives).toContain("frame-ancestors http://localhost:4400");
  expect(contentSecurityPolicy).not.toContain("unsafe");
});

it("the frame gets no permission that the manifest does not request", () => {
  const bare = { ...manifest, cspHeader: {}, permissionsPolicy: [] };
  const { sandbox, allow, contentSecurityPolicy } = framePolicy(bare, origins);
  expect({ sandbox, allow }).toEqual({ sandbox: "", allow: "" });
  expect(contentSecurityPolicy).not.toContain("connect-src");
  expect(contentSecurityPolicy).toContain("worker-src 'none'");
});

it("every origin sends X-Content-Type-Options: nosniff and Referrer-Policy: no-referrer", async () => {
  const { installCallback: _, ...running } = (await testManager()).origins;
  for (const origin of Object.values(running)) {
    const { headers } = await fetch(origin, { redirect: "manual" });
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  }
});

it("every origin refuses a request to 127.0.0.1 instead of its own host name", async () => {
  const { installCallback: _, ...running } = (await testManager()).origins;
  for (const origin of Object.values(running)) {
    const response = await fetch(origin.replace("localhost", "127.0.0.1"));
    expect(response.status).toBe(421);
  }
});

it("Manager issues no app token to a page of another origin", async () => {
  const { origins: running } = await testManager();
  const response = await fetch(`${running.shell}/local-manager/app-token`, {
    method: "POST",
    headers: { Origin: running.extension, "Content-Type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(401);
});

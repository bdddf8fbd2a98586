import { expect, it, onTestFinished } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { createMetrics } from "../../install-callback/metrics.ts";
import { monitoringRoutes } from "../../install-callback/monitoring-routes.ts";
import { createReadiness } from "../../install-callback/readiness.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { newDataFolder } from "../support/folders.ts";
import { addInstallations, testSealingKey } from "../support/installations.ts";
import { testManager } from "../support/test-manager.ts";

const key = { kty: "EC", crv: "P-256" };
const jwks = (body: object) => `data:application/json,${encodeURIComponent(JSON.stringify(body))}`;
const reachable = jwks({ keys: [key] });

let isStopping = false;

async function ready(database: Database, sealingKey: Uint8Array, jwksUrl = reachable) {
  const readiness = createReadiness({
    database,
    secrets: createSealedSecrets([sealingKey]),
    jwksUrl,
    isStopping: () => isStopping,
  });
  const response = await monitoringRoutes(createMetrics(), readiness).request("/readyz");
  return [response.status, await response.json()];
}

it("the server is ready with its database, the marketplace's keys and the right sealing key", async () => {
  const database = await openDatabase({ folder: newDataFolder() }, installCallback);
  expect(await ready(database, testSealingKey)).toMatchObject([200, { isReady: true, installations: 0 }]);
  await addInstallations(database, ["a", "b"], new Date());
  expect(await ready(database, testSealingKey)).toEqual([
    200,
    {
      isReady: true,
      database: "reachable",
      keys: "reachable",
      installations: 2,
      cannotUnseal: 0,
      isStopping: false,
    },
  ]);

  const wrongKey = new Uint8Array(32).fill(9);
  expect(await ready(database, wrongKey), "no key opens anything").toMatchObject([503, { cannotUnseal: 2 }]);
  await addInstallations(database, ["c"], new Date(), createSealedSecrets([wrongKey]));
  expect(await ready(database, testSealingKey), "one account alone is reported").toMatchObject([
    200,
    { installations: 3, cannotUnseal: 1 },
  ]);

  for (const url of [jwks({ error: "no keys" }), "http://127.0.0.1:1/jwks"]) {
    expect(await ready(database, testSealingKey, url)).toMatchObject([503, { keys: "unreachable" }]);
  }
  await database.close();
  expect(await ready(database, testSealingKey)).toMatchObject([
    503,
    { database: "unreachable", installations: null, cannotUnseal: null },
  ]);
});

it("a server that was told to stop is not ready, so that nothing new is sent to it", async () => {
  const database = await openDatabase({ folder: newDataFolder() }, installCallback);
  isStopping = true;
  onTestFinished(async () => {
    isStopping = false;
    await database.close();
  });
  expect(await ready(database, testSealingKey)).toMatchObject([503, { isStopping: true }]);
});

it("the keys that a local Manager publishes count as reachable", async () => {
  const manager = await testManager();
  const database = await openDatabase({ folder: newDataFolder() }, installCallback);
  const url = `${manager.origins.iris}/api/marketplace/jwks`;
  expect(await ready(database, testSealingKey, url)).toMatchObject([200, { keys: "reachable" }]);
  await database.close();
});

it("healthz responds without the database, and metrics count without naming an account", async () => {
  const metrics = createMetrics();
  metrics.checks.inc({ outcome: "checked" }, 3);
  metrics.deliveries.inc({ status: 200 });
  const routes = monitoringRoutes(metrics, () => Promise.reject(new Error("not asked")));
  expect(await (await routes.request("/healthz")).json()).toEqual({ isAlive: true });
  const response = await routes.request("/metrics");
  expect(response.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).toContain('install_callback_account_checks_total{outcome="checked"} 3');
  expect(text).toContain('install_callback_deliveries_total{status="200"} 1');
  expect(text).toContain("process_resident_memory_bytes");
});

import { Hono } from "hono";
import { securityHeaders } from "../server/guards.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

/**
 * Creates the routes of the monitoring port: `/healthz` (the process responds), `/readyz` (it can take messages; 503 if
 * not) and `/metrics` (Prometheus' text format). They say counts, never an account or a key.
 */
export function monitoringRoutes(metrics: Metrics, readiness: () => Promise<Readiness>): Hono {
  const routes = new Hono().use(securityHeaders);
  routes.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  routes.get("/healthz", (context) => context.json({ isAlive: true }));
  routes.get("/readyz", async (context) => {
    const answer = await readiness();
    return context.json(answer, answer.isReady ? 200 : 503);
  });
  routes.get("/metrics", async (context) =>
    context.body(await metrics.registry.metrics(), 200, { "Content-Type": metrics.registry.contentType }),
  );
  return routes;
}

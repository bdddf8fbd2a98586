import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What the server counts for Prometheus. No label names an account or a key. */
export interface Metrics {
  readonly registry: Registry;
  /** Requests to the callback, by the HTTP status of the response. */
  readonly deliveries: Counter<"status">;
  /** Checks of accounts: `checked`, or the code of the failure. */
  readonly checks: Counter<"outcome">;
  readonly checkSeconds: Histogram;
  /** Reminders, by `mail`, `webhook` or `console`: `sent`, `failed` (it is tried again) or `given_up`. */
  readonly reminders: Counter<"channel" | "outcome">;
}

/** Creates the counters, besides those of the process itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    deliveries: new Counter({
      name: "install_callback_deliveries_total",
      help: "Requests to the callback, by the status of the response",
      labelNames: ["status"],
      registers,
    }),
    checks: new Counter({
      name: "install_callback_account_checks_total",
      help: "Checks of accounts, by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    checkSeconds: new Histogram({
      name: "install_callback_account_check_seconds",
      help: "Duration of the checks of accounts",
      buckets: [0.1, 0.3, 1, 3, 10, 30, 60],
      registers,
    }),
    reminders: new Counter({
      name: "install_callback_reminders_total",
      help: "Reminders, by channel and outcome",
      labelNames: ["channel", "outcome"],
      registers,
    }),
  };
}

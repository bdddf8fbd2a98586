import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { DataFolderInUseError } from "../database/data-folder-lock.ts";
import { openDatabase, type Store } from "../database/open-database.ts";
import { onlyHosts, securityHeaders } from "../server/guards.ts";
import { listen, stopListening } from "../server/listen.ts";
import { APP_TOKEN_PATH, INSTALL_CALLBACK_PATH, MARKETPLACE_JWKS_PATH } from "../src/contract/paths.ts";
import { startAccountChecks } from "./account-checks.ts";
import { createAppTokenSource } from "./app-token-source.ts";
import { answerFailure, callbackRoutes } from "./callback-routes.ts";
import { installCallback } from "./database-owner.ts";
import { createMetrics } from "./metrics.ts";
import { monitoringRoutes } from "./monitoring-routes.ts";
import { clientAddressBehind, limitRefused } from "./rate-limit.ts";
import { createReadiness } from "./readiness.ts";
import { refuse } from "./refuse.ts";
import { deliverReminders } from "./reminders/deliver-reminders.ts";
import type { ReminderChannels } from "./reminders/reminder-channels.ts";
import { reminderSenders } from "./reminders/reminder-senders.ts";
import { createSealedSecrets, sealingKeyOf } from "./sealed-secrets.ts";
import { type IdentityPolicy, marketplaceKeys } from "./verify-identity.ts";

/** An address and a port to listen on. */
export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** Settings of the install callback. */
export interface InstallCallbackSettings {
  /** Where the marketplace delivers its messages. */
  readonly callback: Listener;
  /** Where `/healthz`, `/readyz` and `/metrics` are. */
  readonly monitoring: Listener;
  readonly store: Store;
  /** Keys of 32 bytes, the newest first. Without them, the key is a file in the folder of `store`. */
  readonly sealingKeys?: readonly [Uint8Array, ...Uint8Array[]];
  readonly irisOrigin: string;
  readonly tokenOrigin: string;
  readonly policy: IdentityPolicy;
  readonly reminders: ReminderChannels;
  /** Accepted values of the callback's `Host` header. */
  readonly hosts: readonly string[];
  /** The proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly clock?: () => Date;
  /** Interval at which due work is looked for, in milliseconds. */
  readonly lookEveryMs?: number;
}

/** The database cannot be reached, or cannot be used with the credentials in its address. */
export class DatabaseUnusableError extends Error {
  constructor(cause: unknown) {
    const reasons = cause instanceof AggregateError ? cause.errors : [cause];
    const reason = reasons.map((one) => (one instanceof Error ? one.message : String(one))).join(", ");
    super(`The database (DATABASE_URL or INSTALL_CALLBACK_DATA) cannot be used: ${reason}.`, { cause });
    this.name = "DatabaseUnusableError";
  }
}

/** A running install callback. */
export interface InstallCallback {
  close(): Promise<void>;
}

/** How long a delivery that was taken may last after the server is told to stop, in milliseconds. */
const GRACE_MS = 10_000;

/** Starts the app's own server, which receives marketplace messages and checks the keys of every account. */
export async function startInstallCallback({
  callback,
  monitoring,
  store,
  sealingKeys = "folder" in store ? [sealingKeyOf(store.folder)] : undefined,
  irisOrigin,
  tokenOrigin,
  policy,
  hosts,
  trustedProxies,
  reminders,
  clock = () => new Date(),
  lookEveryMs = 5_000,
}: InstallCallbackSettings): Promise<InstallCallback> {
  if (sealingKeys === undefined) throw new Error("A PostgreSQL database needs a sealing key.");
  const database = await openDatabase(store, installCallback).catch((error) => {
    throw error instanceof DataFolderInUseError ? error : new DatabaseUnusableError(error);
  });
  const secrets = createSealedSecrets(sealingKeys);
  const jwksUrl = `${irisOrigin}${MARKETPLACE_JWKS_PATH}`;
  const metrics = createMetrics();
  const appToken = createAppTokenSource({
    tokenEndpoint: `${tokenOrigin}${APP_TOKEN_PATH}`,
    scopes: ["account.api-key.manage"],
    clock,
  });
  const senders = reminderSenders(reminders, clock);
  const deliveries = deliverReminders({ database, senders, metrics, clock, everyMs: lookEveryMs });
  const checks = startAccountChecks({
    database,
    secrets,
    metrics,
    irisOrigin,
    appToken,
    clock,
    reminders,
    onReminders: deliveries.wake,
    everyMs: lookEveryMs,
  });

  const site = new Hono<{ Bindings: HttpBindings }>().use(requestId()).use(securityHeaders);
  site.use(async (context, next) => {
    await next();
    context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    context.header("Cache-Control", "no-store");
    metrics.deliveries.inc({ status: context.res.status });
  });
  site.use(INSTALL_CALLBACK_PATH, limitRefused(clientAddressBehind(trustedProxies)));
  const keys = marketplaceKeys(jwksUrl);
  site.route("/", callbackRoutes({ database, secrets, keys, policy, clock, onReceived: checks.wake }));
  site.notFound((context) => refuse(context, 404, "not_found"));
  site.onError(answerFailure);
  let isStopping = false;
  const monitor = monitoringRoutes(
    metrics,
    createReadiness({ database, secrets, jwksUrl, isStopping: () => isStopping }),
  );

  const countUnknownHost = () => metrics.deliveries.inc({ status: 421 });
  const closeStore = async () => {
    await checks.stop();
    await deliveries.stop();
    await database.close();
  };
  try {
    const monitoringServer = await listen(monitoring.port, monitor.fetch, monitoring.host);
    const server = await listen(
      callback.port,
      onlyHosts(hosts, site.fetch, countUnknownHost),
      callback.host,
    ).catch(async (error) => {
      await stopListening(monitoringServer);
      throw error;
    });
    return {
      async close() {
        isStopping = true;
        await stopListening(server, GRACE_MS);
        await closeStore();
        await stopListening(monitoringServer);
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}

import { Hono } from "hono";
import { openDatabase, type Store } from "../database/open-database.ts";
import { onlyHosts, securityHeaders } from "../server/guards.ts";
import { listen, stopListening } from "../server/listen.ts";
import { APP_TOKEN_PATH, MARKETPLACE_JWKS_PATH } from "../src/contract/paths.ts";
import { createAppTokenSource } from "./app-token-source.ts";
import { answerFailure, callbackRoutes, refuse } from "./callback-routes.ts";
import { checkAccount } from "./check-accounts.ts";
import { installCallback } from "./database-owner.ts";
import { listInstallations } from "./installations.ts";
import { FORGET_REFUSED_AFTER_DAYS, forgetRefusedCredentials } from "./refused-credentials.ts";
import { scheduleChecks } from "./schedule-checks.ts";
import { createSealedSecrets, sealingKeyOf } from "./sealed-secrets.ts";
import { type IdentityPolicy, marketplaceKeys } from "./verify-identity.ts";

/** Settings of the install callback. */
export interface InstallCallbackSettings {
  /** The address to listen on. */
  readonly host: string;
  readonly port: number;
  readonly store: Store;
  /** 32 bytes. Without it, the key is a file in the folder of `store`. */
  readonly sealingKey?: Uint8Array;
  readonly irisOrigin: string;
  readonly tokenOrigin: string;
  readonly policy: IdentityPolicy;
  /** Interval between checks of the keys, in milliseconds. */
  readonly checkEveryMs: number;
  /** Accepted values of the `Host` header. */
  readonly hosts: readonly string[];
  readonly clock?: () => Date;
}

/** A running install callback. */
export interface InstallCallback {
  close(): Promise<void>;
}

/** How long a delivery that was taken may last after the server is told to stop, in milliseconds. */
const GRACE_MS = 10_000;

/** Starts the app's own server, which receives marketplace messages and checks the keys of every account. */
export async function startInstallCallback({
  host,
  port,
  store,
  sealingKey = "folder" in store ? sealingKeyOf(store.folder) : undefined,
  irisOrigin,
  tokenOrigin,
  policy,
  checkEveryMs,
  hosts,
  clock = () => new Date(),
}: InstallCallbackSettings): Promise<InstallCallback> {
  if (sealingKey === undefined) throw new Error("A PostgreSQL database needs a sealing key.");
  const database = await openDatabase(store, installCallback);
  const secrets = createSealedSecrets(sealingKey);
  const keys = marketplaceKeys(`${irisOrigin}${MARKETPLACE_JWKS_PATH}`);
  const appToken = createAppTokenSource({
    tokenEndpoint: `${tokenOrigin}${APP_TOKEN_PATH}`,
    scopes: ["account.api-key.manage"],
    clock,
  });
  const check = async (accountId: string | undefined, isStopped: () => boolean) => {
    const installations = await listInstallations(database, secrets, accountId);
    for (const installation of installations) {
      if (isStopped()) return;
      const found = await checkAccount(installation, { irisOrigin, appToken, clock });
      log("account_check", found);
      if (await forgetRefusedCredentials(database, installation, found, clock())) {
        console.log(
          `The credentials of account ${found.accountId} were refused for ${FORGET_REFUSED_AFTER_DAYS} days. They are forgotten.`,
        );
      }
    }
    log("check_ended", { accounts: installations.length });
  };
  const checks = scheduleChecks(
    (accountId, isStopped) =>
      check(accountId, isStopped).catch((error) => console.error(`The check ended early: ${error.name}`)),
    checkEveryMs,
  );

  const site = new Hono().use(securityHeaders);
  site.use(async (context, next) => {
    await next();
    context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    context.header("Cache-Control", "no-store");
  });
  site.route("/", callbackRoutes({ database, secrets, keys, policy, clock, onReceived: checks.request }));
  site.notFound((context) => refuse(context, 404, "not_found"));
  site.onError(answerFailure);

  const server = await listen(port, onlyHosts(hosts, site.fetch), host);
  return {
    async close() {
      await stopListening(server, GRACE_MS);
      await checks.stop();
      await database.close();
    },
  };
}

/** Logs an event as one line of JSON. It may name no key, and nothing that an account's user wrote. */
function log(event: string, details: object): void {
  console.log(JSON.stringify({ event, ...details }));
}

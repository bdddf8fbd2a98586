/** @jsxImportSource hono/jsx */
import { createHash } from "node:crypto";
import type { Server } from "node:http";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { openDatabase, type Store } from "../local-manager/database/open-database.ts";
import { APP_TOKEN_PATH, MARKETPLACE_JWKS_PATH } from "../src/contract/paths.ts";
import { createAppTokenSource } from "./app-token-source.ts";
import { callbackRoutes } from "./callback-routes.ts";
import { HygienePage, hygieneStyles } from "./hygiene-page.tsx";
import { type AccountHygiene, watchHygiene } from "./hygiene-watch.ts";
import { listInstallations } from "./installations.ts";
import { createSealedSecrets } from "./sealed-secrets.ts";
import { type IdentityPolicy, marketplaceKeys } from "./verify-identity.ts";

/** How an install callback is set up. */
export interface InstallCallbackSettings {
  readonly port: number;
  readonly store: Store;
  readonly sealingKey: Uint8Array;
  readonly irisOrigin: string;
  readonly tokenOrigin: string;
  readonly policy: IdentityPolicy;
  /** How often the watch looks at the keys, in milliseconds. */
  readonly watchEveryMs: number;
  readonly clock?: () => Date;
}

/** A running install callback. */
export interface InstallCallback {
  close(): Promise<void>;
}

const stylesHash = createHash("sha256").update(hygieneStyles).digest("base64");

const MIGRATIONS_FOLDER = join(import.meta.dirname, "migrations");

/** Starts the app's own server: it takes the marketplace's messages, and watches over the keys of every account. */
export async function startInstallCallback({
  port,
  store,
  sealingKey,
  irisOrigin,
  tokenOrigin,
  policy,
  watchEveryMs,
  clock = () => new Date(),
}: InstallCallbackSettings): Promise<InstallCallback> {
  const database = await openDatabase(store, MIGRATIONS_FOLDER);
  const secrets = createSealedSecrets(sealingKey);
  const keys = marketplaceKeys(`${irisOrigin}${MARKETPLACE_JWKS_PATH}`);
  const appToken = createAppTokenSource({
    tokenEndpoint: `${tokenOrigin}${APP_TOKEN_PATH}`,
    scopes: ["account.api-key.manage"],
    clock,
  });
  let found: readonly AccountHygiene[] = [];
  const look = async () => {
    found = await watchHygiene(await listInstallations(database, secrets), { irisOrigin, appToken, clock });
  };

  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header(
      "Content-Security-Policy",
      `default-src 'none'; style-src 'sha256-${stylesHash}'; frame-ancestors 'none'; base-uri 'none'`,
    );
    context.header("Cache-Control", "no-store");
  });
  site.get("/hygiene.json", async (context) => {
    await look();
    return context.json({ accounts: found });
  });
  site.get("/hygiene", async (context) => {
    await look();
    return context.html(<HygienePage accounts={found} />);
  });
  site.route("/", callbackRoutes({ database, secrets, keys, policy, clock }));

  const timer = setInterval(() => void look().catch(() => {}), watchEveryMs);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: site.fetch, port, hostname: "127.0.0.1" }, () =>
      resolve(listening as Server),
    );
    (listening as Server).on("error", reject);
  });
  return {
    async close() {
      clearInterval(timer);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await database.close();
    },
  };
}

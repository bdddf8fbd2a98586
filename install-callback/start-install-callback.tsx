import { createHash } from "node:crypto";
import { Hono } from "hono";
import { openDatabase, type Store } from "../database/open-database.ts";
import { onlyHosts, securityHeaders } from "../server/guards.ts";
import { listen, stopListening } from "../server/listen.ts";
import { APP_TOKEN_PATH, MARKETPLACE_JWKS_PATH } from "../src/contract/paths.ts";
import { createAppTokenSource } from "./app-token-source.ts";
import { answerFailure, callbackRoutes, refuse } from "./callback-routes.ts";
import { installCallback } from "./database-owner.ts";
import { hygieneStyles } from "./hygiene-page.tsx";
import { hygieneRoutes, keepFindings } from "./hygiene-routes.tsx";
import { watchHygiene } from "./hygiene-watch.ts";
import { listInstallations } from "./installations.ts";
import { FORGET_REFUSED_AFTER_DAYS, forgetRefusedCredentials } from "./refused-credentials.ts";
import { createSealedSecrets } from "./sealed-secrets.ts";
import { type IdentityPolicy, marketplaceKeys } from "./verify-identity.ts";

/** Settings of the install callback. */
export interface InstallCallbackSettings {
  readonly port: number;
  readonly store: Store;
  readonly sealingKey: Uint8Array;
  readonly irisOrigin: string;
  readonly tokenOrigin: string;
  readonly policy: IdentityPolicy;
  /** Interval between checks of the keys, in milliseconds. */
  readonly watchEveryMs: number;
  /** Accepted values of the `Host` header. */
  readonly hosts?: readonly string[];
  readonly clock?: () => Date;
}

/** A running install callback. */
export interface InstallCallback {
  close(): Promise<void>;
}

/** How long findings are shown before the keys are checked again, in milliseconds. */
const FINDINGS_FRESH_FOR_MS = 60_000;

const stylesHash = createHash("sha256").update(hygieneStyles).digest("base64");

/** Starts the app's own server, which receives marketplace messages and checks the keys of every account. */
export async function startInstallCallback({
  port,
  store,
  sealingKey,
  irisOrigin,
  tokenOrigin,
  policy,
  watchEveryMs,
  hosts = [`localhost:${port}`],
  clock = () => new Date(),
}: InstallCallbackSettings): Promise<InstallCallback> {
  const database = await openDatabase(store, installCallback);
  const secrets = createSealedSecrets(sealingKey);
  const keys = marketplaceKeys(`${irisOrigin}${MARKETPLACE_JWKS_PATH}`);
  const appToken = createAppTokenSource({
    tokenEndpoint: `${tokenOrigin}${APP_TOKEN_PATH}`,
    scopes: ["account.api-key.manage"],
    clock,
  });
  const findings = keepFindings(
    async () => {
      const installations = await listInstallations(database, secrets);
      const found = await watchHygiene(installations, { irisOrigin, appToken, clock });
      const looked = installations.flatMap((installation, index) => {
        const hygiene = found[index];
        return hygiene ? [{ installation, hygiene }] : [];
      });
      for (const accountId of await forgetRefusedCredentials(database, looked, clock())) {
        console.log(
          `The credentials of account ${accountId} were refused for ${FORGET_REFUSED_AFTER_DAYS} days. They are forgotten.`,
        );
      }
      return found;
    },
    { freshForMs: FINDINGS_FRESH_FOR_MS, clock },
  );

  const site = new Hono().use(securityHeaders);
  site.use(async (context, next) => {
    await next();
    context.header(
      "Content-Security-Policy",
      `default-src 'none'; style-src 'sha256-${stylesHash}'; frame-ancestors 'none'; base-uri 'none'`,
    );
    context.header("Cache-Control", "no-store");
  });
  site.route("/", hygieneRoutes(findings));
  site.route("/", callbackRoutes({ database, secrets, keys, policy, clock, onReceived: findings.forget }));
  site.notFound((context) => refuse(context, 404, "not_found"));
  site.onError(answerFailure);

  const timer = setInterval(() => void findings.current().catch(() => {}), watchEveryMs);
  const server = await listen(port, onlyHosts(hosts, site.fetch));
  return {
    async close() {
      clearInterval(timer);
      await stopListening(server);
      await database.close();
    },
  };
}

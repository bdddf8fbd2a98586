import type { Server } from "node:http";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { openDatabase, type Store } from "../database/open-database.ts";
import { onlyHosts, securityHeaders } from "../server/guards.ts";
import { listen, stopListening } from "../server/listen.ts";
import { MARKETPLACE_JWKS_PATH } from "../src/contract/paths.ts";
import { apiKeysRoutes } from "./api-keys/api-keys-routes.ts";
import { assetRoutes } from "./assets/asset-routes.ts";
import { localManager } from "./database-owner.ts";
import { extensionRoutes } from "./frame/extension-routes.ts";
import { graphqlRoutes } from "./graphql/graphql-routes.ts";
import { allowOrigin, refuseNul } from "./http/guards.ts";
import { createProxyMark } from "./http/proxy-mark.ts";
import { answerError, ServiceError } from "./http/service-error.ts";
import { defaultAccount } from "./manager/accounts.ts";
import { createAppTokens } from "./manager/app-tokens.ts";
import { shellRoutes } from "./manager/shell-routes.ts";
import { loadSigningKey } from "./manager/signing-keys.ts";
import { createAppPackages } from "./marketplace/app-packages.ts";
import { type Origins, originsFrom } from "./origins.ts";
import type { Services } from "./services.ts";
import { tokenRoutes } from "./token/token-routes.ts";

/** A running local Manager. */
export interface LocalManager {
  readonly origins: Origins;
  close(): Promise<void>;
}

/** A port that the local Manager needs is in use. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Choose four free ports in a row with PORT=, e.g. PORT=5000 npm start`);
    this.name = "PortTakenError";
  }
}

/**
 * Starts a local Manager on four consecutive ports.
 *
 * `clock` is the server's time, which tests change. Set `servesExtension` to false if another server serves the
 * extension's origin.
 *
 * @throws {PortTakenError} if one of the ports is in use
 */
export async function startLocalManager({
  port,
  store,
  clock = () => new Date(),
  servesExtension = true,
}: {
  port: number;
  store: Store;
  clock?: () => Date;
  servesExtension?: boolean;
}): Promise<LocalManager> {
  const origins = originsFrom(port);
  const database = await openDatabase(store, localManager);
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stopListening));
    await database.close();
  };
  try {
    await defaultAccount(database);
    const services: Services = {
      database,
      origins,
      clock,
      appTokens: createAppTokens(await loadSigningKey(database, "app-token"), origins.iris),
      accessTokenKey: await loadSigningKey(database, "access-token"),
      marketplaceKey: await loadSigningKey(database, "marketplace"),
      proxyMark: createProxyMark(),
      packages: createAppPackages(join("folder" in store ? store.folder : ".local-manager", "packages")),
    };
    const sites: [string, Hono][] = [
      [origins.shell, shellSite(services)],
      ...(servesExtension ? [[origins.extension, extensionRoutes(services)] as [string, Hono]] : []),
      [origins.iris, irisSite(services)],
      [origins.token, tokenRoutes(services)],
    ];
    for (const [origin, site] of sites) servers.push(await listenAt(origin, site));
    return { origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function shellSite(services: Services): Hono {
  const { origins } = services;
  const site = new Hono().use(securityHeaders, refuseNul);
  site.onError(answerError);
  site.use(async (context, next) => {
    await next();
    // Otherwise a window that opened Manager would keep a handle to it.
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header(
      "Content-Security-Policy",
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: ${origins.extension}; connect-src 'self'; frame-src ${origins.extension}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    );
  });
  site.route("/local-manager", shellRoutes(services));
  site.use("/assets/*", serveStatic({ root: "dist/shell" }));
  site.get("/", (context) => context.redirect("/administration/api-keys"));
  // Manager is a single-page app: the browser resolves all other paths.
  site.get("/*", serveStatic({ path: "dist/shell/index.html" }));
  return site;
}

function irisSite(services: Services): Hono {
  const site = new Hono().use(securityHeaders);
  site.use(allowOrigin(services.origins.extension));
  site.use(refuseNul);
  site.get(MARKETPLACE_JWKS_PATH, (context) => context.json({ keys: [services.marketplaceKey.publicJwk] }));
  site.route("/", graphqlRoutes(services));
  site.route("/", assetRoutes(services));
  site.route("/", apiKeysRoutes(services));
  site.notFound((context) => answerError(new ServiceError("not_found", "There is nothing here."), context));
  site.onError(answerError);
  return site;
}

async function listenAt(origin: string, site: Hono): Promise<Server> {
  const { host, port } = new URL(origin);
  try {
    return await listen(Number(port), onlyHosts([host], site.fetch));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? new PortTakenError(Number(port)) : error;
  }
}

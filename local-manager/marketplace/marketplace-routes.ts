import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import * as z from "zod/mini";
import manifest from "../../iris-app-manifest.ts";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { limitBody } from "../http/guards.ts";
import { readBody } from "../http/read-body.ts";
import { ServiceError } from "../http/service-error.ts";
import { type AccountUser, findAccount, findUser } from "../manager/accounts.ts";
import { toLocalUrl } from "../origins.ts";
import type { Services } from "../services.ts";
import type { AppPackage } from "./app-packages.ts";
import { findInstalledApp, installApp, uninstallApp } from "./installed-apps.ts";
import {
  announceInstallation,
  announceRemoval,
  deleteAppClient,
  type TokenCallback,
} from "./token-callback.ts";

/** Maximum size of an uploaded package, in KB. */
const LARGEST_PACKAGE_KB = 10 * 1024;

const who = { accountId: z.string(), userId: z.string() };
const installSchema = z.object({ ...who, version: z.string(), deniedScopes: z.array(z.string()) });
/** The account and user that send a request. */
export const whoSchema = z.object(who);

/** Creates the marketplace routes: the app's listing, installation and removal, and package uploads. */
export function marketplaceRoutes(services: Services): Hono {
  const { database, packages, origins, clock } = services;
  const routes = new Hono();
  const appId = manifest.moduleFederationName;
  /** Returns the server that a version of the app names in its manifest, if any. */
  const callbackOf = (accountId: string, version: string): TokenCallback | undefined => {
    const { tokenCallback } = packages.find(accountId, version).manifest;
    return tokenCallback && { services, appId, url: toLocalUrl(tokenCallback.url, origins) };
  };

  routes.get("/marketplace", async (context) => {
    const account = await findAccount(database, context.req.query("account") ?? "");
    if (account === undefined) throw new ServiceError("not_found", "There is no such account.");
    const { version, manifest, folder, basePath } = packages.newest(account.id);
    const installed = await findInstalledApp(database, account.id, appId);
    const file = (path: string) => `${origins.extension}${basePath}/${path}`;
    const { name, description, fullDescriptionPath, logoPath, assets, categories } = manifest.marketplace;
    return context.json({
      name,
      version,
      description,
      fullDescription: await readFile(join(folder, fullDescriptionPath), "utf8"),
      logo: file(logoPath),
      images: assets.flatMap((asset) => (asset.type === "IMAGE" ? [file(asset.path)] : [])),
      categories,
      scopes: manifest.scopes.map(({ scope, optional }) => ({
        scope,
        optional,
        description: scopeCatalogue.find((info) => info.scope === scope)?.description ?? "",
      })),
      installed: installed
        ? { ...installed, askedScopes: scopesOf(packages.find(account.id, installed.version)) }
        : null,
    });
  });

  routes.post("/installations", async (context) => {
    const { accountId, userId, version: shownVersion, deniedScopes } = await readBody(context, installSchema);
    const installedBy = await installer(accountId, userId);
    const { manifest, version } = packages.newest(accountId);
    // A version uploaded in the meantime may ask for scopes that the user has not seen.
    if (version !== shownVersion) {
      throw new ServiceError("precondition_failed", "There is a newer version of the app.");
    }
    await installApp(database, { accountId, installedBy, manifest, version, deniedScopes, now: clock() });
    await announce(accountId, version);
    return context.body(null, 201);
  });

  routes.post("/packages", limitBody(LARGEST_PACKAGE_KB), async (context) => {
    const { account: accountId = "", user: userId = "" } = context.req.query();
    await installer(accountId, userId);
    const { version } = await packages.add(accountId, new Uint8Array(await context.req.arrayBuffer()));
    return context.json({ version }, 201);
  });

  routes.post("/installations/announcements", async (context) => {
    const { accountId, userId } = await readBody(context, whoSchema);
    await installer(accountId, userId);
    const installed = await findInstalledApp(database, accountId, appId);
    if (installed === undefined) throw new ServiceError("not_found", "The app is not installed.");
    await announce(accountId, installed.version);
    return context.body(null, 202);
  });

  routes.delete("/installations", async (context) => {
    const { accountId, userId } = await readBody(context, whoSchema);
    await installer(accountId, userId);
    const installed = await findInstalledApp(database, accountId, appId);
    await uninstallApp(database, accountId, appId);
    const callback = installed && callbackOf(accountId, installed.version);
    if (callback) inBackground(announceRemoval(callback, accountId));
    return context.body(null, 204);
  });

  return routes;

  /** Notifies the app's server in the background: the request must not wait for a server that may be down. */
  async function announce(accountId: string, version: string): Promise<void> {
    const callback = callbackOf(accountId, version);
    await database.query(
      "UPDATE installed_app SET callback_status = $3 WHERE account_id = $1 AND app_id = $2",
      [accountId, appId, callback ? "pending" : "not_sent"],
    );
    if (callback) inBackground(announceInstallation(callback, accountId));
    // A version without a server has no credentials: delete those of an earlier version.
    else await deleteAppClient(database, accountId, appId);
  }

  async function installer(accountId: string, userId: string): Promise<AccountUser> {
    const user = await findUser(database, accountId, userId);
    if (user === undefined) throw new ServiceError("not_found", "There is no such user.");
    if (!user.scopes.includes("account.marketplace.app.install")) {
      throw new ServiceError("missing_scope", "You may not install apps.", {
        scope: "account.marketplace.app.install",
      });
    }
    return user;
  }
}

function scopesOf({ manifest }: AppPackage): string[] {
  return manifest.scopes.map(({ scope }) => scope);
}

function inBackground(work: Promise<unknown>): void {
  // The database may be closed during a retry. There is nobody left to report the error to.
  work.catch(() => {});
}

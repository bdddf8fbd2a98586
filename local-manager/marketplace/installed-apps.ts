import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import type { Database, Queryable } from "../../database/database.ts";
import { invalidField } from "../http/service-error.ts";
import type { CallbackStatus } from "./token-callback.ts";

/** An app that is installed in an account. */
export interface InstalledApp {
  readonly version: string;
  readonly grantedScopes: readonly string[];
  /** Name of the user who installed it. */
  readonly installedBy: string;
  /** ID of the user on whose behalf its server acts. */
  readonly installedById: string | null;
  readonly callbackStatus: CallbackStatus;
}

/** Returns undefined if the app is not installed. */
export async function findInstalledApp(
  database: Queryable,
  accountId: string,
  appId: string,
): Promise<InstalledApp | undefined> {
  const [app] = await database.query<InstalledApp>(
    `SELECT version, granted_scopes AS "grantedScopes", installed_by AS "installedBy",
       installed_by_id AS "installedById", callback_status AS "callbackStatus"
     FROM installed_app WHERE account_id::text = $1 AND app_id = $2`,
    [accountId, appId],
  );
  return app;
}

/**
 * Installs an app, or reinstalls it with other scopes: those of its manifest, minus the denied ones.
 *
 * @throws {ServiceError} `constraint_violation` if a denied scope is not optional in the manifest
 */
export async function installApp(
  database: Queryable,
  {
    accountId,
    installedBy,
    manifest,
    version,
    deniedScopes,
    now,
  }: {
    accountId: string;
    installedBy: { readonly id: string; readonly name: string };
    manifest: IrisAppManifest;
    version: string;
    deniedScopes: readonly string[];
    now: Date;
  },
): Promise<void> {
  const optional = manifest.scopes.filter((scope) => scope.optional).map(({ scope }) => scope);
  if (deniedScopes.some((scope) => !optional.includes(scope))) {
    throw invalidField("deniedScopes", "not_optional", "Only an optional scope can be denied.");
  }
  const granted = manifest.scopes.map(({ scope }) => scope).filter((scope) => !deniedScopes.includes(scope));
  await database.query(
    `INSERT INTO installed_app (account_id, app_id, granted_scopes, version, installed_at, installed_by, installed_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (account_id, app_id) DO UPDATE SET granted_scopes = $3, version = $4, installed_at = $5,
       installed_by = $6, installed_by_id = $7`,
    [accountId, manifest.moduleFederationName, granted, version, now, installedBy.name, installedBy.id],
  );
}

/** Uninstalls an app. Its app tokens are refused from the next request on; its API keys stay. */
export async function uninstallApp(database: Database, accountId: string, appId: string): Promise<void> {
  await database.query("DELETE FROM installed_app WHERE account_id = $1 AND app_id = $2", [accountId, appId]);
}

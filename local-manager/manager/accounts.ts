import { randomUUID } from "node:crypto";
import type { Database, Queryable } from "../../database/database.ts";
import { lockForSetup } from "../../database/migrate.ts";
import manifest from "../../iris-app-manifest.ts";
import packageJson from "../../package.json" with { type: "json" };
import { type PublishedScope, scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { installApp } from "../marketplace/installed-apps.ts";
import { hasSentinel, sentinelValue } from "../sentinels.ts";

/** An account of the local Manager. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** A user of an account, with the scopes that they hold. */
export interface AccountUser {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scopes: readonly string[];
}

/** Scopes that real keys have although the published catalogue does not list them (seen in public code). */
export const unpublishedScopes = [
  { scope: "api.iso15143.snapshot", description: "Can read ISO 15143-3 snapshots" },
  { scope: "api.iso15143.timeseries", description: "Can read ISO 15143-3 time series" },
  { scope: "account.event.view", description: "Can view events" },
];

const liveScopes: readonly PublishedScope[] = [...scopeCatalogue, ...unpublishedScopes];

/** Returns every scope that the service knows for an account. A sentinel can raise their number, up to 5,000. */
export function liveCatalogue(accountName: string): readonly PublishedScope[] {
  const size = Math.min(Number(sentinelValue(accountName, "scopes") ?? 0), 5_000);
  const madeUp = Array.from({ length: Math.max(0, size - liveScopes.length) }, (_, index) => ({
    scope: `account.area-${index % 50}.thing-${index}.${index % 2 ? "manage" : "view"}`,
    description: `Can ${index % 2 ? "manage" : "view"} thing ${index} of area ${index % 50}`,
  }));
  return [...liveScopes, ...madeUp];
}

function isLesser(scope: string): boolean {
  return (
    isView(scope) ||
    scope.startsWith("api.iso15143.") ||
    ["account.api-key.manage", "account.site.manage", "account.group.manage"].includes(scope)
  );
}

function isView(scope: string): boolean {
  return scope.endsWith(".view");
}

/** Creates an account with three users (administrator, fleet administrator, viewer) and installs the app in it. */
export function createAccount(database: Database, name: string): Promise<Account> {
  return database.transaction((transaction) => insertAccount(transaction, name));
}

async function insertAccount(transaction: Queryable, name: string): Promise<Account> {
  const account = { id: randomUUID(), name };
  const allScopes = liveCatalogue(name).map(({ scope }) => scope);
  await transaction.query("INSERT INTO account (id, name, created_at) VALUES ($1, $2, $3)", [
    account.id,
    name,
    new Date(),
  ]);
  const administratorId = randomUUID();
  const users = [
    [administratorId, "Ida Holm", "Administrator", allScopes],
    [randomUUID(), "Jonas Friis", "Fleet administrator", allScopes.filter(isLesser)],
    [randomUUID(), "Maja Lind", "Viewer", allScopes.filter(isView)],
  ] as const;
  for (const [id, userName, role, scopes] of users) {
    await transaction.query(
      "INSERT INTO account_user (id, account_id, name, role, scopes) VALUES ($1, $2, $3, $4, $5)",
      [id, account.id, userName, role, scopes],
    );
  }
  // A sentinel can deny even a required scope, which a user cannot.
  const denied = sentinelValue(name, "deny");
  const tolerant = { ...manifest, scopes: manifest.scopes.filter(({ scope }) => scope !== denied) };
  if (!hasSentinel(name, "not-installed")) {
    await installApp(transaction, {
      accountId: account.id,
      installedBy: { id: administratorId, name: "Manager" },
      manifest: tolerant,
      version: packageJson.version,
      deniedScopes: [],
      now: new Date(),
    });
  }
  return account;
}

/** Returns the oldest account, or creates one on the first start. */
export function defaultAccount(database: Database): Promise<Account> {
  return database.transaction(async (transaction) => {
    const select = "SELECT id, name FROM account ORDER BY created_at LIMIT 1";
    const [known] = await transaction.query<Account>(select);
    if (known !== undefined) return known;
    await lockForSetup(transaction);
    const [created] = await transaction.query<Account>(select);
    return created ?? insertAccount(transaction, "Nordsten Byg");
  });
}

/** Returns undefined for an unknown ID. */
export async function findAccount(database: Database, id: string): Promise<Account | undefined> {
  const [account] = await database.query<Account>("SELECT id, name FROM account WHERE id::text = $1", [id]);
  return account;
}

/** Returns the users of an account, the administrator first. */
export function listUsers(database: Database, accountId: string): Promise<AccountUser[]> {
  return database.query<AccountUser>(
    "SELECT id, name, role, scopes FROM account_user WHERE account_id::text = $1 ORDER BY cardinality(scopes) DESC",
    [accountId],
  );
}

/** Removes a user from an account. What they created stays. */
export async function removeUser(database: Database, accountId: string, userId: string): Promise<void> {
  await database.query("DELETE FROM account_user WHERE account_id::text = $1 AND id::text = $2", [
    accountId,
    userId,
  ]);
}

/** Returns a user of an account; undefined if there is no such account or user. */
export async function findUser(
  database: Database,
  accountId: string,
  userId: string,
): Promise<AccountUser | undefined> {
  return (await listUsers(database, accountId)).find(({ id }) => id === userId);
}

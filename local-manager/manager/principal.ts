import type { Context } from "hono";
import { invalidField, ServiceError } from "../http/service-error.ts";
import { findInstalledApp } from "../marketplace/installed-apps.ts";
import type { Services } from "../services.ts";
import { findAccount, findUser, liveCatalogue } from "./accounts.ts";

/** A caller of the IRIS APIs, authenticated by an app token. */
export interface Principal {
  readonly accountId: string;
  readonly accountName: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly appId: string;
  /** Scopes that the token carries and the app is granted. */
  readonly scopes: ReadonlySet<string>;
  /** Scopes that the user holds, and can therefore grant to a key. */
  readonly grantableScopes: ReadonlySet<string>;
}

/**
 * Authenticates the caller by the app token in the `Authorization` header.
 *
 * @throws {ServiceError} `unauthorized` if the token is missing, invalid or expired, or the app is no longer installed
 */
export async function authenticate(
  context: Context,
  { database, appTokens }: Pick<Services, "database" | "appTokens">,
): Promise<Principal> {
  const token = /^Bearer +(\S+)$/i.exec(context.req.header("Authorization") ?? "")?.[1];
  const claims = token === undefined ? undefined : await appTokens.verify(token).catch(() => undefined);
  if (claims === undefined)
    throw new ServiceError("unauthorized", "The app token is missing, wrong or expired.");
  const { accountId, appId } = claims;
  const [account, user, installed] = await Promise.all([
    findAccount(database, accountId),
    findUser(database, accountId, claims.userId),
    findInstalledApp(database, accountId, appId),
  ]);
  if (!account || !user || !installed) {
    throw new ServiceError("unauthorized", "The app token is not accepted.");
  }
  return {
    accountId,
    accountName: account.name,
    user: { id: user.id, name: user.name },
    appId,
    scopes: new Set(claims.scopes.filter((scope) => installed.grantedScopes.includes(scope))),
    grantableScopes: new Set(user.scopes),
  };
}

/** Requires the app token to have a scope. @throws {ServiceError} `missing_scope` */
export function requireScope(principal: Principal, scope: string): void {
  if (!principal.scopes.has(scope)) {
    throw new ServiceError("missing_scope", `The app token lacks the scope ${scope}.`, { scope });
  }
}

/**
 * Requires the user to hold all given scopes. The error lists every missing one.
 *
 * @throws {ServiceError} `missing_scope`
 */
export function requireHeld(principal: Principal, scopes: readonly string[]): void {
  const missing = scopes.filter((scope) => !principal.grantableScopes.has(scope));
  if (missing.length === 0) return;
  const scope = missing.join(" ");
  throw new ServiceError("missing_scope", `The user does not hold: ${scope}.`, { scope });
}

/**
 * Validates the scopes of a key: each must be in the account's catalogue and held by the user. Scopes in `heldScopes`
 * are exempt from both checks, so that a key may keep the scopes it has.
 *
 * @throws {ServiceError} `constraint_violation` for an unknown scope, `missing_scope` for a new scope that the user
 *   does not hold
 */
export function checkScopes(
  principal: Principal,
  allowedScopes: readonly string[],
  heldScopes: readonly string[] = [],
): void {
  const knownScopes = new Set(liveCatalogue(principal.accountName).map(({ scope }) => scope));
  const newScopes = allowedScopes.filter((scope) => !heldScopes.includes(scope));
  if (!newScopes.every((scope) => knownScopes.has(scope))) {
    throw invalidField("allowedScopes", "unknown_scope");
  }
  requireHeld(principal, newScopes);
}

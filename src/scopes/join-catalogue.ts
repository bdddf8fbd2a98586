import type { ScopeInfo } from "../contract/api-key.ts";
import { scopeCatalogue } from "../contract/scope-catalogue.ts";
import { type ScopeGroup, scopeGroup, scopeGroups } from "./scope-groups.ts";

/**
 * Where a scope comes from: offered by the service and published, offered by the service only, or held by the key but
 * not offered.
 */
export type ScopeOrigin = "published" | "unpublished" | "held_only";

/** A scope in the picker. */
export interface PickableScope {
  readonly scope: string;
  /** The service's description, or the published one if the service does not offer the scope. May be empty. */
  readonly description: string;
  readonly group: ScopeGroup;
  readonly origin: ScopeOrigin;
  /** True if the signed-in user holds the scope, or the key already does. */
  readonly canPick: boolean;
}

const published = new Map(scopeCatalogue.map((info) => [info.scope, info]));

/**
 * Joins the scopes that the service offers with the published catalogue and the scopes that a key holds.
 *
 * Leaves out scopes that are only published, and keeps every scope that the key holds. Sorted by group, then by name.
 */
export function joinCatalogue(live: readonly ScopeInfo[], held: readonly string[]): PickableScope[] {
  const unknown = held.filter((scope) => !live.some((info) => info.scope === scope));
  const offered = [
    ...unknown.map((scope) => ({
      scope,
      description: published.get(scope)?.description ?? "",
      grantable: true,
    })),
    ...live,
  ];
  const heldScopes = new Set(held);
  const unknownScopes = new Set(unknown);
  return offered
    .map(
      ({ scope, description, grantable }): PickableScope => ({
        scope,
        description,
        group: scopeGroup(scope),
        origin: unknownScopes.has(scope) ? "held_only" : originOf(scope),
        canPick: grantable || heldScopes.has(scope),
      }),
    )
    .sort(
      (one, other) =>
        scopeGroups.indexOf(one.group) - scopeGroups.indexOf(other.group) ||
        (one.scope < other.scope ? -1 : 1),
    );
}

function originOf(scope: string): ScopeOrigin {
  return published.has(scope) ? "published" : "unpublished";
}

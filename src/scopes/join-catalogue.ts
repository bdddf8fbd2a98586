import type { ScopeInfo } from "../contract/api-key.ts";
import { scopeCatalogue } from "../contract/scope-catalogue.ts";
import { type ScopeGroup, scopeGroup, scopeGroups } from "./scope-groups.ts";

/**
 * Where a scope is known: by the service and published, known to the
 * service alone, or held by the key and known to nobody.
 */
export type ScopeOrigin = "published" | "unpublished" | "held_only";

/** A scope as the picker offers it. */
export interface PickableScope {
  readonly scope: string;
  /** As the service describes it; empty where nobody does. */
  readonly description: string;
  readonly group: ScopeGroup;
  readonly origin: ScopeOrigin;
  /** The signed-in user holds it, or the key does already. */
  readonly canPick: boolean;
}

const published = new Map(scopeCatalogue.map((info) => [info.scope, info]));

/**
 * Joins what the service offers with what Trackunit publishes and what a key holds.
 *
 * What only the publication knows is not offered; what a key holds stays, whether anyone knows it or not. Groups in
 * their order, scopes in that of their names.
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

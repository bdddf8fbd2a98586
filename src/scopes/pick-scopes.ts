import type { PickableScope } from "./join-catalogue.ts";

/** Selects a scope, or deselects it if it is selected. */
export function togglePicked(picked: readonly string[], scope: string): string[] {
  return picked.includes(scope) ? picked.filter((other) => other !== scope) : [...picked, scope];
}

/** Adds scopes to the selection, without duplicates. */
export function addPicked(picked: readonly string[], scopes: readonly string[]): string[] {
  return [...new Set([...picked, ...scopes])];
}

/** Splits wanted scopes into those that the user can select and those that are left out. */
export function offered(
  scopes: readonly PickableScope[],
  wished: readonly string[],
): { readonly picked: readonly string[]; readonly leftOut: readonly string[] } {
  const pickable = new Set(scopes.filter(({ canPick }) => canPick).map(({ scope }) => scope));
  return {
    picked: wished.filter((scope) => pickable.has(scope)),
    leftOut: wished.filter((scope) => !pickable.has(scope)),
  };
}

/** Sorts the scopes that are selected before the others; otherwise keeps the order. */
export function selectedFirst<Scope extends Pick<PickableScope, "scope">>(
  scopes: readonly Scope[],
  selected: readonly string[],
): readonly Scope[] {
  const isSelected = new Set(selected);
  return [
    ...scopes.filter(({ scope }) => isSelected.has(scope)),
    ...scopes.filter(({ scope }) => !isSelected.has(scope)),
  ];
}

import type { PickableScope } from "./join-catalogue.ts";

/** How much of a group is selected. */
export type GroupState = "all" | "some" | "none";

/** Selects a scope, or deselects it if it is selected. */
export function togglePicked(picked: readonly string[], scope: string): string[] {
  return picked.includes(scope) ? picked.filter((other) => other !== scope) : [...picked, scope];
}

/** Counts the selected and the selectable scopes of a group in one pass, since there can be thousands. */
export function summariseGroup(
  scopes: readonly PickableScope[],
  picked: ReadonlySet<string>,
): { readonly state: GroupState; readonly pickedCount: number; readonly pickableCount: number } {
  let pickedCount = 0;
  let pickableCount = 0;
  for (const { scope, canPick } of scopes) {
    if (!canPick) continue;
    pickableCount += 1;
    if (picked.has(scope)) pickedCount += 1;
  }
  const state = pickedCount === 0 ? "none" : pickedCount === pickableCount ? "all" : "some";
  return { state, pickedCount, pickableCount };
}

/** Selects all selectable scopes of a group, or deselects them if all are selected. Other scopes stay as they are. */
export function toggleGroup(picked: readonly string[], scopes: readonly PickableScope[]): string[] {
  const names = new Set(scopes.filter(({ canPick }) => canPick).map(({ scope }) => scope));
  if (summariseGroup(scopes, new Set(picked)).state === "all")
    return picked.filter((scope) => !names.has(scope));
  return addPicked(picked, [...names]);
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

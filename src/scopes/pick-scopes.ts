import type { PickableScope } from "./join-catalogue.ts";

/** How much of a group is picked. */
export type GroupState = "all" | "some" | "none";

/** Adds a scope to those picked, or takes it out; the others stay as they are. */
export function togglePicked(picked: readonly string[], scope: string): string[] {
  return picked.includes(scope) ? picked.filter((other) => other !== scope) : [...picked, scope];
}

/** Tells how much of what can be picked among some scopes is picked, in one pass: there can be thousands. */
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

/** Picks all of some scopes that can be picked, or where all are, none of them; scopes outside stay as they are. */
export function toggleGroup(picked: readonly string[], scopes: readonly PickableScope[]): string[] {
  const names = new Set(scopes.filter(({ canPick }) => canPick).map(({ scope }) => scope));
  if (summariseGroup(scopes, new Set(picked)).state === "all")
    return picked.filter((scope) => !names.has(scope));
  return addPicked(picked, [...names]);
}

/** Adds scopes to those picked, each once. */
export function addPicked(picked: readonly string[], scopes: readonly string[]): string[] {
  return [...new Set([...picked, ...scopes])];
}

/** Divides wished-for scopes into those that can be picked and those that the service does not offer the user. */
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

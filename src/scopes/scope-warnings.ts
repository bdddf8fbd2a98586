import { viewScopeOf } from "./scope-groups.ts";
import { scopeRisk } from "./scope-risk.ts";

/** A warning about scopes, shown before a key gets them. */
export type ScopeWarning =
  | { readonly kind: "makes_keys" }
  | { readonly kind: "not_rated"; readonly scopes: readonly string[] }
  | { readonly kind: "includes_view"; readonly manage: string; readonly view: string };

/** Returns the warnings about a key's scopes. */
export function scopeWarnings(scopes: readonly string[]): ScopeWarning[] {
  const unrated = scopes.filter((scope) => scopeRisk(scope) === "unrated");
  return [
    ...(scopes.includes("account.api-key.manage") ? [{ kind: "makes_keys" } as const] : []),
    ...(unrated.length > 0 ? [{ kind: "not_rated", scopes: unrated } as const] : []),
    ...scopes.flatMap((manage) => {
      const view = viewScopeOf(manage);
      return view !== undefined && scopes.includes(view)
        ? [{ kind: "includes_view", manage, view } as const]
        : [];
    }),
  ];
}

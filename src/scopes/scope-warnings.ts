import { viewScopeOf } from "./scope-groups.ts";
import { scopeRisk } from "./scope-risk.ts";

/** What a person should know of some scopes together before they give them to a key. */
export type ScopeWarning =
  | { readonly kind: "makes_keys" }
  | { readonly kind: "not_rated"; readonly scopes: readonly string[] }
  | { readonly kind: "includes_view"; readonly manage: string; readonly view: string };

/** Finds what is worth a warning among the scopes of a key. */
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

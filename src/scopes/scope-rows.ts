import type { ScopeGroup } from "./scope-groups.ts";
import type { SearchableScope } from "./search-scopes.ts";

/** A row of the picker: the head of a group, with the scopes of it that are shown, or a scope. */
export type ScopeRow =
  | { readonly kind: "group"; readonly group: ScopeGroup; readonly scopes: readonly SearchableScope[] }
  | { readonly kind: "scope"; readonly info: SearchableScope };

/** Lays scopes out as rows, each group after its head. They come in the order of their groups. */
export function scopeRows(scopes: readonly SearchableScope[]): readonly ScopeRow[] {
  const rows: ScopeRow[] = [];
  let members: SearchableScope[] = [];
  let group: ScopeGroup | undefined;
  for (const info of scopes) {
    if (info.group !== group) {
      ({ group } = info);
      members = [];
      rows.push({ kind: "group", group, scopes: members });
    }
    members.push(info);
    rows.push({ kind: "scope", info });
  }
  return rows;
}

/** Names a row for React. */
export function rowKey(row: ScopeRow): string {
  return row.kind === "group" ? `group ${row.group}` : row.info.scope;
}

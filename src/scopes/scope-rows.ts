import type { ScopeGroup } from "./scope-groups.ts";
import type { SearchableScope } from "./search-scopes.ts";

/** A row of the picker: the heading of a group with its shown scopes, or a scope. */
export type ScopeRow =
  | { readonly kind: "group"; readonly group: ScopeGroup; readonly scopes: readonly SearchableScope[] }
  | { readonly kind: "scope"; readonly info: SearchableScope };

/** Returns the picker's rows: each group's heading, then its scopes. The scopes must be sorted by group. */
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

/** Returns the React key of a row. */
export function rowKey(row: ScopeRow): string {
  return row.kind === "group" ? `group ${row.group}` : row.info.scope;
}

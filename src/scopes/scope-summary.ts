import type { Messages } from "../messages/en.ts";

type ScopeWords = Messages["scopeWords"];

// The order matters: the first matching prefix wins.
const resourceOfPrefix: readonly (readonly [string, keyof ScopeWords["resources"]])[] = [
  ["asset.", "assets"],
  ["account.asset.", "assets"],
  ["account.custom-fields.", "fields"],
  ["account.group.", "groups"],
  ["account.alert.", "alerts"],
  ["account.event.", "events"],
  ["account.site.", "sites"],
  ["account.customer.", "customers"],
  ["account.service-management.", "service"],
  ["account.user.", "users"],
  ["account.access-management.", "access"],
  ["account.billing.", "billing"],
  ["account.api-key.", "keys"],
  ["account.marketplace.", "apps"],
  ["account.audit-log.", "audit"],
  ["account.", "account"],
];

/**
 * Summarises what scopes allow, from their names: "Reads assets, manages sites, 1 more". A managed resource is not
 * listed as read too. Scopes that neither view nor manage are only counted.
 */
export function summariseScopes(scopes: readonly string[], words: ScopeWords): string {
  const reads = new Set<string>();
  const manages = new Set<string>();
  let more = 0;
  for (const scope of scopes) {
    const [, resource] = resourceOfPrefix.find(([prefix]) => scope.startsWith(prefix)) ?? [];
    if (resource && scope.endsWith(".manage")) manages.add(words.resources[resource]);
    else if (resource && scope.endsWith(".view")) reads.add(words.resources[resource]);
    else more += 1;
  }
  const onlyRead = [...reads].filter((resource) => !manages.has(resource));
  const parts = [
    onlyRead.length > 0 && words.reads(list(onlyRead, words.and)),
    manages.size > 0 && words.manages(list([...manages], words.and)),
    more > 0 && words.more(more),
  ].filter((part) => part !== false);
  if (more === scopes.length) return words.count(more);
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(words: readonly string[], and: string): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}` : words.join("");
}

import { queryOptions } from "@tanstack/react-query";
import type { EndedSecret } from "../../token-lab/find-in-paste.ts";
import { listAccountEvents, listRevokedApiKeys } from "../api-key-calls.ts";
import type { ApiKeysClient } from "../api-keys-client.ts";

/** The largest page that the service returns. */
const SIZE = 1000;

/** Query for all revoked keys of the account. */
export function allRevokedKeysQuery(client: ApiKeysClient) {
  return queryOptions({
    queryKey: ["api-keys", "revoked", "all"],
    queryFn: () => readAll((page) => listRevokedApiKeys(client, { search: "", page, size: SIZE })),
  });
}

/** Query for all client secrets of the account that have ended, as its history names them. */
export function endedSecretsQuery(client: ApiKeysClient) {
  return queryOptions({
    queryKey: ["events", "account", "ended-secrets"],
    queryFn: async () => {
      const events = await readAll((page) =>
        listAccountEvents(client, { search: "", type: "SECRET_ENDED", page, size: SIZE }),
      );
      return events.flatMap(({ type, at, apiKey, secretHints = [] }): EndedSecret[] =>
        apiKey && type === "SECRET_ENDED"
          ? secretHints.map((hint) => ({ hint, apiKeyId: apiKey.id, endedAt: at }))
          : [],
      );
    },
    staleTime: 0,
  });
}

async function readAll<Item>(
  read: (page: number) => Promise<{ readonly content: readonly Item[]; readonly totalPages: number }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 0, pages = 1; page < pages; page++) {
    const { content, totalPages } = await read(page);
    items.push(...content);
    pages = totalPages;
  }
  return items;
}

import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { HealthOfKeys } from "../../keys/filter-api-keys.ts";
import { keyHealth } from "../../keys/key-health.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { refusalsQuery } from "../refusals-query.ts";

/** Returns the reasons to look at each key. `now` is in milliseconds since 1970. */
export function useHealth(apiKeys: readonly ApiKey[], now: number): HealthOfKeys {
  const client = useApiKeysClient();
  const [first, ...others] = apiKeys;
  // One key is asked first: a service that does not record refusals is not asked for those of all keys. A failure of one
  // must not hide the others.
  const ofFirst = useQuery({ ...refusalsQuery(client, first?.id ?? ""), enabled: first !== undefined });
  const isRecorded = ofFirst.isFetched && ofFirst.data !== null;
  const ofOthers = useQueries({
    queries: others.map(({ id }) => ({ ...refusalsQuery(client, id), enabled: isRecorded })),
    combine: dataOf,
  });
  return useMemo(
    () =>
      new Map(
        apiKeys.flatMap((apiKey, index) => {
          const refusals = (index === 0 ? ofFirst.data : ofOthers[index - 1]) ?? [];
          const findings = keyHealth(apiKey, refusals, now);
          return findings.length > 0 ? [[apiKey.id, findings] as const] : [];
        }),
      ),
    [apiKeys, ofFirst.data, ofOthers, now],
  );
}

function dataOf<Data>(results: readonly { readonly data: Data }[]): Data[] {
  return results.map(({ data }) => data);
}

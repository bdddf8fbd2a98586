import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";

/** The keys that left the list without this page having revoked them. */
export interface VanishedKeys {
  readonly vanished: readonly ApiKey[];
  /** Says that this page revokes a key, so that its leaving is no news. */
  readonly expect: (apiKey: ApiKey) => void;
  /** Forgets those that vanished: the person has read of them. */
  readonly dismiss: () => void;
}

/** Compares each list of active keys with the one before it; undefined is a list that is not there yet. */
export function useVanishedKeys(apiKeys: readonly ApiKey[] | undefined): VanishedKeys {
  const [seen, setSeen] = useState(apiKeys);
  const [expected, setExpected] = useState<ReadonlySet<string>>(new Set());
  const [vanished, setVanished] = useState<readonly ApiKey[]>([]);
  if (apiKeys !== undefined && apiKeys !== seen) {
    setSeen(apiKeys);
    const gone = (seen ?? []).filter(
      ({ id }) => !expected.has(id) && !apiKeys.some((apiKey) => apiKey.id === id),
    );
    if (gone.length > 0) setVanished([...vanished, ...gone]);
  }
  return {
    vanished,
    expect: ({ id }) => setExpected((before) => new Set([...before, id])),
    dismiss: () => setVanished([]),
  };
}

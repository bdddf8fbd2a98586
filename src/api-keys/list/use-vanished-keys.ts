import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";

/** The keys that left the list without this page having revoked them. */
export interface VanishedKeys {
  readonly vanished: readonly ApiKey[];
  /** Notes that this page revokes a key, so that its absence is not news. */
  readonly expect: (apiKey: ApiKey) => void;
  /** Notes that a revocation by this page failed: if the key is gone all the same, that is news. */
  readonly unexpect: (apiKey: ApiKey) => void;
  /** Forgets the vanished keys: the person has read of them. */
  readonly dismiss: () => void;
}

/** Compares each list of active keys with the one before it; undefined is a list that is not there yet. */
export function useVanishedKeys(apiKeys: readonly ApiKey[] | undefined): VanishedKeys {
  const [seen, setSeen] = useState(apiKeys);
  const [gone, setGone] = useState<readonly ApiKey[]>([]);
  const [expected, setExpected] = useState<ReadonlySet<string>>(new Set());
  if (apiKeys !== undefined && apiKeys !== seen) {
    setSeen(apiKeys);
    const left = (seen ?? []).filter(({ id }) => !apiKeys.some((apiKey) => apiKey.id === id));
    if (left.length > 0) setGone([...gone, ...left]);
  }
  const vanished = gone.filter(({ id }) => !expected.has(id));
  return {
    vanished,
    expect: ({ id }) => setExpected((before) => new Set(before).add(id)),
    unexpect: ({ id }) => setExpected((before) => new Set([...before].filter((other) => other !== id))),
    dismiss: () => setGone((before) => before.filter((apiKey) => !vanished.includes(apiKey))),
  };
}

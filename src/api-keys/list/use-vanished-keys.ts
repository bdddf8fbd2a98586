import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";

/** Keys that disappeared from the list although this page did not revoke them. */
export interface VanishedKeys {
  readonly vanished: readonly ApiKey[];
  /** Marks a key as being revoked by this page, so that its absence is not reported. */
  readonly expect: (apiKey: ApiKey) => void;
  /** Removes the mark after a failed revocation: if the key is gone anyway, it is reported. */
  readonly unexpect: (apiKey: ApiKey) => void;
  /** Clears the vanished keys, once the user has read about them. */
  readonly dismiss: () => void;
}

/** Compares each list of active keys with the previous one. Undefined means that the list has not loaded yet. */
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

import type { CandidateRow } from "./authenticate-client.ts";

/** How long a client is known without asking the database, in milliseconds. (`docs/requirements.md`, R3) */
const KNOWN_FOR_MS = 1_000;
/** How many clients are known at once; then all are forgotten. */
const MOST_KNOWN = 10_000;

/**
 * Remembers the hashes of clients that ask again within a second.
 *
 * Whatever this process changes of a key is seen at once, as it forgets them all; another process's change after a
 * second at the latest.
 */
export interface KnownClients {
  get(clientId: string): readonly CandidateRow[] | undefined;
  set(clientId: string, candidates: readonly CandidateRow[]): void;
  forget(): void;
}

/** Creates the memory, empty and bounded. Time is the process's own, not the server's clock that tests move. */
export function createKnownClients(): KnownClients {
  const known = new Map<string, { readonly until: number; readonly candidates: readonly CandidateRow[] }>();
  return {
    get(clientId) {
      const found = known.get(clientId);
      return found !== undefined && performance.now() < found.until ? found.candidates : undefined;
    },
    set(clientId, candidates) {
      // An id that does not exist is not kept: whoever guesses could fill the memory.
      if (candidates.length === 0) return;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(clientId, { until: performance.now() + KNOWN_FOR_MS, candidates });
    },
    forget: () => known.clear(),
  };
}

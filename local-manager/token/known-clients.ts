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
  /** Gives what is known of a client, or what `load` finds; those who ask meanwhile wait for the same answer. */
  find(clientId: string, load: () => Promise<readonly CandidateRow[]>): Promise<readonly CandidateRow[]>;
  forget(): void;
}

/** Creates the memory, empty and bounded. Time is the process's own, not the server's clock that tests move. */
export function createKnownClients(): KnownClients {
  const known = new Map<
    string,
    { readonly until: number; readonly candidates: Promise<readonly CandidateRow[]> }
  >();
  return {
    find(clientId, load) {
      const found = known.get(clientId);
      if (found !== undefined && performance.now() < found.until) return found.candidates;
      if (known.size >= MOST_KNOWN) known.clear();
      const entry = { until: performance.now() + KNOWN_FOR_MS, candidates: load() };
      known.set(clientId, entry);
      const drop = () => {
        if (known.get(clientId) === entry) known.delete(clientId);
      };
      // An id that does not exist is known as well: the time must not tell it from one that does.
      entry.candidates.catch(drop);
      return entry.candidates;
    },
    forget: () => known.clear(),
  };
}

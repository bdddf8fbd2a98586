/** How long failures count, in milliseconds. */
const WINDOW_MS = 60_000;
/** How many failures one client may have from one address in that time. */
const MOST_OF_A_CLIENT = 10;
/** How many failures one address may have in that time, whatever clients it names. */
const MOST_OF_AN_ADDRESS = 200;
/** How many counts are kept; then the oldest is forgotten. */
const MOST_COUNTS = 10_000;

/**
 * Counts failed client authentications, so that a client secret cannot be guessed.
 * (RFC 6749 section 2.3.1; `docs/requirements.md`, K3)
 *
 * A client is counted per address: who guesses at a key does not lock out the integration that holds its secret.
 */
export interface FailedAttempts {
  /** Tells how many seconds a client at an address must wait; 0 where it need not. */
  secondsToWait(address: string, clientId: string): number;
  failed(address: string, clientId: string): void;
  /** Forgets a client's failures: it holds the secret. */
  succeeded(address: string, clientId: string): void;
}

interface Count {
  failures: number;
  readonly endsAt: number;
}

/** Creates the counts, empty and bounded. */
export function createFailedAttempts(clock: () => Date): FailedAttempts {
  const counts = new Map<string, Count>();
  const clientAt = (address: string, clientId: string) => `${address} ${clientId.slice(0, 100)}`;

  const liveCount = (name: string) => {
    const count = counts.get(name);
    return count !== undefined && count.endsAt > clock().getTime() ? count : undefined;
  };
  const secondsLeft = (name: string, most: number) => {
    const count = liveCount(name);
    return count === undefined || count.failures < most
      ? 0
      : Math.ceil((count.endsAt - clock().getTime()) / 1000);
  };
  const add = (name: string) => {
    const count = liveCount(name);
    if (count !== undefined) {
      count.failures += 1;
      return;
    }
    counts.delete(name);
    counts.set(name, { failures: 1, endsAt: clock().getTime() + WINDOW_MS });
    const [oldest] = counts.keys();
    if (counts.size > MOST_COUNTS && oldest !== undefined) counts.delete(oldest);
  };

  return {
    secondsToWait: (address, clientId) =>
      Math.max(
        secondsLeft(address, MOST_OF_AN_ADDRESS),
        secondsLeft(clientAt(address, clientId), MOST_OF_A_CLIENT),
      ),
    failed(address, clientId) {
      add(address);
      add(clientAt(address, clientId));
    },
    succeeded(address, clientId) {
      counts.delete(clientAt(address, clientId));
    },
  };
}

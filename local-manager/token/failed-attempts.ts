/** Time for which failures count, in milliseconds. */
const WINDOW_MS = 60_000;
/** Maximum failures per client and address in that time. */
const MOST_OF_A_CLIENT = 10;
/** Maximum failures per address in that time, across all clients. */
const MOST_OF_AN_ADDRESS = 200;
/** Maximum number of counters. Beyond it, the oldest is dropped. */
const MOST_COUNTS = 10_000;

export type FailedAttempts = ReturnType<typeof createFailedAttempts>;

interface Count {
  failures: number;
  readonly endsAt: number;
}

/**
 * Counts failed client authentications, so that a client secret cannot be guessed. (RFC 6749 section 2.3.1;
 * `docs/requirements.md`, K3) The number of counters is bounded.
 *
 * A client is counted per address, so that an attacker cannot lock out the integration that holds the secret.
 */
export function createFailedAttempts(clock: () => Date) {
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
    /** Returns how many seconds a client at an address must wait; 0 if it need not wait. */
    secondsToWait: (address: string, clientId: string) =>
      Math.max(
        secondsLeft(address, MOST_OF_AN_ADDRESS),
        secondsLeft(clientAt(address, clientId), MOST_OF_A_CLIENT),
      ),
    failed(address: string, clientId: string) {
      add(address);
      add(clientAt(address, clientId));
    },
    /** Resets the failures of a client that presented a valid secret. */
    succeeded(address: string, clientId: string) {
      counts.delete(clientAt(address, clientId));
    },
  };
}

/** Checks of accounts, one after the other. */
export interface AccountChecks {
  /** Asks for a check of an account. */
  request(accountId: string): void;
  /** Starts no more checks, and resolves when the current one has ended. */
  stop(): Promise<void>;
}

/**
 * Checks all accounts at once and every `everyMs` milliseconds, and one account on request. What is asked for again before
 * it has begun is checked once.
 *
 * `check` gets the account, or `undefined` for all of them. It must not reject.
 */
export function scheduleChecks(
  check: (accountId: string | undefined, isStopped: () => boolean) => Promise<void>,
  everyMs: number,
): AccountChecks {
  const due = new Set<string | undefined>();
  let running: Promise<void> | undefined;
  let isStopped = false;
  const run = async () => {
    // The loop also reaches what is added while it runs.
    for (const accountId of due) {
      due.delete(accountId);
      if (!isStopped) await check(accountId, () => isStopped);
    }
    running = undefined;
  };
  const request = (accountId?: string) => {
    due.add(accountId);
    running ??= run();
  };
  const timer = setInterval(request, everyMs);
  request();
  return {
    request,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

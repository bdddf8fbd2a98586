/** Work that becomes due in the database and that several instances share. */
export interface DueWork<Item> {
  /** Takes up to `limit` due items, so that no other instance takes them until their lease ends. */
  readonly take: (limit: number) => Promise<readonly Item[]>;
  /** Carries out one item. It must not reject. */
  readonly run: (item: Item) => Promise<void>;
  /** The number of items that are carried out at a time. */
  readonly atOnce: number;
  /** Interval at which due work is looked for, in milliseconds. */
  readonly everyMs: number;
  /** Called if taking work failed. The next interval tries again. */
  readonly onError: (error: unknown) => void;
}

/** Workers that carry out due work until they are stopped. */
export interface Workers {
  /** Looks for due work now. */
  wake(): void;
  /** Takes no more work, and resolves when what was taken has ended. */
  stop(): Promise<void>;
}

/** Starts workers. They look for due work at once, at each interval, when woken, and when one of them is free. */
export function startWorkers<Item>({ take, run, atOnce, everyMs, onError }: DueWork<Item>): Workers {
  const running = new Set<Promise<void>>();
  let taking: Promise<void> | undefined;
  let wasWoken = false;
  let isStopped = false;

  const start = (item: Item) => {
    const ended = run(item).finally(() => {
      running.delete(ended);
      wake();
    });
    running.add(ended);
  };
  const takeSome = async (limit: number) => {
    try {
      for (const item of await take(limit)) start(item);
    } catch (error) {
      onError(error);
    }
    taking = undefined;
    if (wasWoken) wake();
  };
  const wake = () => {
    if (isStopped) return;
    // Work may have become due after the query that is under way.
    wasWoken = taking !== undefined;
    if (taking === undefined && running.size < atOnce) taking = takeSome(atOnce - running.size);
  };

  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await taking;
      await Promise.all(running);
    },
  };
}

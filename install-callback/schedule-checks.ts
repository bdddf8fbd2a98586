/** A check that runs again and again, one run at a time. */
export interface RepeatedCheck {
  /** Asks for a run. During a run, this leads to one more. */
  request(): void;
  /** Starts no more runs, and resolves when the current one has ended. */
  stop(): Promise<void>;
}

/** Runs `check` at once, every `everyMs` milliseconds and on request. `check` must not reject. */
export function repeatCheck(
  check: (isStopped: () => boolean) => Promise<void>,
  everyMs: number,
): RepeatedCheck {
  let running: Promise<void> | undefined;
  let isRequested = false;
  let isStopped = false;
  const run = async () => {
    while (isRequested && !isStopped) {
      isRequested = false;
      await check(() => isStopped);
    }
    running = undefined;
  };
  const request = () => {
    isRequested = true;
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

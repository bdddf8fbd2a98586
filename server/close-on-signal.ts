/**
 * Closes a server and exits on the first SIGINT, SIGTERM or SIGHUP. Later signals are ignored: a terminal sends Ctrl-C
 * to this process and to its parent, which forwards it. Call this before the server is started.
 */
export function closeOnSignal(close: () => Promise<unknown>): void {
  let isClosing = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

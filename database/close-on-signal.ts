/**
 * Closes a server and ends the process when somebody asks it to end, however many signals come: a terminal sends Ctrl-C
 * to the process and to the one that started it, which passes it on. Call it before the server is started.
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

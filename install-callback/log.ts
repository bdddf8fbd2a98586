/**
 * Logs an event as one line of JSON. The details may contain no secret, no token, no name of a key, and nothing else that
 * an account's user wrote.
 */
export function logEvent(event: string, details: Readonly<Record<string, unknown>> = {}): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...details }));
}

/** Returns what is known of an error without its message, which could contain a mail address or a secret. */
export function errorCode(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error instanceof Error ? error.name : "unknown";
}

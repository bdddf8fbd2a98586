/**
 * Logs an event as one line of JSON. The details may contain no secret, no token, no name of a key, and nothing else that
 * an account's user wrote.
 */
export function logEvent(event: string, details: Readonly<Record<string, unknown>> = {}): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...details }));
}

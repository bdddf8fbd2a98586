const LONGEST_WAIT_SECONDS = 3600;

/**
 * Parses a `Retry-After` header: seconds or an HTTP date (RFC 9110 section 10.2.3). Returns seconds, at most an hour.
 *
 * Returns undefined if the header is malformed, negative or in the past.
 */
export function parseRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now.getTime()) / 1000);
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : undefined;
}

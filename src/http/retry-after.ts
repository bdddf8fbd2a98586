const LONGEST_WAIT_SECONDS = 3600;

/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110 section 10.2.3), at most an hour.
 *
 * What is malformed, negative or past is no wait at all.
 */
export function parseRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now.getTime()) / 1000);
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : undefined;
}

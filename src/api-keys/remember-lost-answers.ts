import { ApiError } from "../http/api-error.ts";

/** Sends a request and throws its `ApiError`, marked as lost if an earlier response to the same request was lost. */
export type SendAndRemember = <Body>(idempotencyKey: string, send: () => Promise<Body>) => Promise<Body>;

/**
 * Remembers, by idempotency key, whose response was lost.
 *
 * If a repeat is then refused without an answer to the request itself (401, 403, 429 or 5xx), the first one may still have
 * succeeded: the error counts as a lost answer. (`docs/requirements.md`, I2, I3)
 */
export function rememberLostAnswers(): SendAndRemember {
  const lost = new Set<string>();
  return async (idempotencyKey, send) => {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.isLostAnswer) lost.add(idempotencyKey);
      else if (lost.has(idempotencyKey) && isUnrelatedRefusal(error)) error.markAsLost();
      throw error;
    }
  };
}

function isUnrelatedRefusal({ status = 0 }: ApiError): boolean {
  return status === 401 || status === 403 || status === 429 || status >= 500;
}

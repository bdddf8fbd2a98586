import type { ApiKey } from "../contract/api-key.ts";
import { ApiError } from "../http/api-error.ts";

/**
 * Returns a change's answer. Where that was lost, or refused because the key has a newer version, reads the key: it is
 * the answer if the change is seen to have happened, and the change is sent again if `again` allows it.
 *
 * So nobody is told of their own edit as a conflict, nor of a newer version that changes nothing for them.
 * (`docs/requirements.md`, H3)
 *
 * @throws {ApiError} of the change, where it is not seen to have happened
 */
export async function orDoneAlready(
  change: Promise<ApiKey>,
  {
    read,
    isDone,
    again,
  }: {
    read: () => Promise<ApiKey>;
    isDone: (now: ApiKey) => boolean;
    /** Sends the change again, about the key as it is now; undefined where somebody has to look first. */
    again: (now: ApiKey) => Promise<ApiKey> | undefined;
  },
): Promise<ApiKey> {
  try {
    return await change;
  } catch (error) {
    const isOutdated = error instanceof ApiError && error.code === "precondition_failed";
    const isUnclear = isOutdated || (error instanceof ApiError && error.isLostAnswer);
    const now = isUnclear ? await read().catch(() => undefined) : undefined;
    if (now === undefined) throw error;
    if (isDone(now)) return now;
    const repeated = isOutdated ? again(now) : undefined;
    if (repeated === undefined) throw error;
    return repeated;
  }
}

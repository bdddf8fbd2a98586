import type { ApiKey } from "../contract/api-key.ts";
import { ApiError } from "../http/api-error.ts";

/**
 * Returns the result of a change. If its response was lost, or it was refused because the key has a newer version,
 * reads the key: returns it if the change was applied. If the change was refused, sends it again if `again` allows
 * that.
 *
 * This way, users never see a conflict with their own edit, or with a version that does not affect their change.
 * (`docs/requirements.md`, H3)
 *
 * @throws {ApiError} the error of the change, unless it was applied or sent again
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
    /** Sends the change again for the current key. Returns undefined if the user has to look at the key first. */
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

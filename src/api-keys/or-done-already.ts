import type { ApiKey } from "../contract/api-key.ts";
import { ApiError } from "../http/api-error.ts";

/**
 * Gives a change's answer, or the key as it is now where the answer was lost and the change is seen to have happened.
 *
 * So a change that is sent again after a lost answer is not told to its own author as somebody else's.
 * (`docs/requirements.md`, H3)
 *
 * @throws {ApiError} of the change, where it is not seen to have happened
 */
export async function orDoneAlready(
  change: Promise<ApiKey>,
  { read, isDone }: { read: () => Promise<ApiKey>; isDone: (now: ApiKey) => boolean },
): Promise<ApiKey> {
  try {
    return await change;
  } catch (error) {
    const isUnclear =
      error instanceof ApiError && (error.isLostAnswer || error.code === "precondition_failed");
    const now = isUnclear ? await read().catch(() => undefined) : undefined;
    if (now !== undefined && isDone(now)) return now;
    throw error;
  }
}

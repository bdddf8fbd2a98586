import { useMutation } from "@tanstack/react-query";
import type { ApiKey } from "../../contract/api-key.ts";
import { ApiError } from "../../http/api-error.ts";
import { changeOwnerNote } from "../../keys/change-owner-note.ts";
import { sendUpdate } from "../api-keys-mutations.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";

/** A key that did not get its new owner, and why. */
export interface ReassignFailure {
  readonly apiKey: ApiKey;
  readonly error: ApiError;
}

interface ReassignRequest {
  readonly apiKeys: readonly ApiKey[];
  readonly owner: string;
}

/** Names a new owner in the notes of keys, one request after the other. Resolves with the keys that failed. */
export function useReassignOwner({
  onSuccess,
}: {
  onSuccess: (failures: readonly ReassignFailure[], request: ReassignRequest) => void;
}) {
  const client = useApiKeysClient();
  return useMutation<readonly ReassignFailure[], Error, ReassignRequest>({
    mutationKey: ["api-keys", "reassign"],
    networkMode: "always",
    async mutationFn({ apiKeys, owner }) {
      const failures: ReassignFailure[] = [];
      for (const apiKey of apiKeys) {
        const description = changeOwnerNote(apiKey.description, { owner });
        try {
          await sendUpdate(client, apiKey, { description });
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          failures.push({ apiKey, error });
        }
      }
      return failures;
    },
    onSuccess,
  });
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { CreateApiKeyRequest } from "../../contract/api-key-requests.ts";
import { canonicalName } from "../../contract/key-text.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ApiErrorBanner } from "../api-error-banner.tsx";
import { apiKeysQuery, useApiKeysClient } from "../api-keys-queries.ts";

/**
 * Shown when the response to a create was lost and the service does not repeat responses. Reads the list again and, if
 * the key is in it, offers to rotate or revoke that key. (`docs/requirements.md`, I3)
 */
export function LostAnswerStep({
  request,
  before,
  onSendAgain,
  onOrphan,
  onClose,
}: {
  request: CreateApiKeyRequest;
  /** Ids of the keys that existed before the request was sent. */
  before: readonly string[];
  onSendAgain: () => void;
  onOrphan: (action: "rotate" | "revoke", apiKey: ApiKey) => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const texts = useMessages("lostAnswer");
  const table = useMessages("table");
  const queryClient = useQueryClient();
  const client = useApiKeysClient();
  const {
    data,
    error,
    isSuccess,
    isError,
    mutate: look,
  } = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...apiKeysQuery(client), staleTime: 0 }),
    networkMode: "always",
  });
  useEffect(() => look(), [look]);
  const isLooking = !isSuccess && !isError;
  const orphan = data?.content.find(
    ({ id, name }) => !before.includes(id) && canonicalName(name) === canonicalName(request.name),
  );
  const isMade = !isLooking && !error && orphan !== undefined;

  return (
    <Dialog
      heading={texts.heading}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={
        isMade ? (
          <>
            <Button intent="danger" onClick={() => onOrphan("revoke", orphan)}>
              {table.revoke}
            </Button>
            <Button intent="primary" onClick={() => onOrphan("rotate", orphan)}>
              {table.rotate}
            </Button>
          </>
        ) : (
          <>
            <Button unavailable={isLooking || error !== null} onClick={onSendAgain}>
              {texts.sendAgain}
            </Button>
            <Button intent="primary" unavailable={isLooking} onClick={() => look()}>
              {texts.lookAgain}
            </Button>
          </>
        )
      }
    >
      {isLooking ? (
        <p role="status" className="text-sm">
          {texts.looking}
        </p>
      ) : error ? (
        <ApiErrorBanner error={error} />
      ) : (
        <Banner intent={isMade ? "danger" : "warning"}>
          <p>{isMade ? texts.made(orphan.name) : texts.notMade(request.name)}</p>
        </Banner>
      )}
    </Dialog>
  );
}

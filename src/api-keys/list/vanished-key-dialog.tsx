import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

/** Replaces a dialog about a key that was revoked in the meantime. */
export function VanishedKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const dialog = useMessages("dialog");
  const lab = useMessages("lab");
  const news = useMessages("news");
  const revoke = useMessages("revoke");
  return (
    <Dialog
      heading={revoke.isRevoked(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <Banner intent="news">
        <p>{news.vanished(apiKey.name)}</p>
      </Banner>
    </Dialog>
  );
}

import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useCopyTexts } from "../messages/use-copy-texts.ts";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TokenLab } from "./token-lab.tsx";

/** Shows the token lab in its own dialog, for a key whose secret the user has. */
export function TokenLabDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const lab = useMessages("lab");
  const dialog = useMessages("dialog");
  const copyTexts = useCopyTexts();
  const credentials = useMessages("credentials");
  return (
    <Dialog
      heading={lab.heading}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-5">
        <p className="text-sm text-quiet">{lab.introForKey(apiKey.name)}</p>
        <CopyField value={apiKey.clientId} texts={copyTexts.plain(lab.clientId, credentials.copyClientId)} />
        <TokenLab apiKey={apiKey} />
      </div>
    </Dialog>
  );
}

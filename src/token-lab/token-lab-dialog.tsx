import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TokenLab } from "./token-lab.tsx";

/** Shows the token lab in its own dialog, for a key whose secret the user has. */
export function TokenLabDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const lab = useMessages("lab");
  const dialog = useMessages("dialog");
  const copy = useMessages("copy");
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
        <CopyField
          value={apiKey.clientId}
          texts={{
            label: lab.clientId,
            copy: credentials.copyClientId,
            copied: copy.copied,
            selected: copy.selected,
          }}
        />
        <TokenLab apiKey={apiKey} />
      </div>
    </Dialog>
  );
}

import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextAreaField } from "../ui/field.tsx";
import { WhoseToken } from "./whose-token.tsx";

/**
 * Shows which key a pasted access token or client ID belongs to, with its scopes and expiry. Nothing pasted is sent.
 */
export function WhoseTokenDialog({ apiKeys, onClose }: { apiKeys: readonly ApiKey[]; onClose: () => void }) {
  const dialog = useMessages("dialog");
  const lab = useMessages("lab");
  const [pasted, setPasted] = useState("");
  return (
    <Dialog
      heading={lab.whose.heading}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-4">
        <TextAreaField
          label={lab.whose.label}
          hint={lab.whose.intro}
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        {pasted.trim() !== "" && (
          <WhoseToken pasted={pasted.trim()} apiKeys={apiKeys} onForget={() => setPasted("")} />
        )}
      </div>
    </Dialog>
  );
}

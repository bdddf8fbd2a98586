import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextAreaField } from "../../ui/field.tsx";
import type { OnApiKeyAction } from "../api-key-action.ts";
import { WhoseIsThis } from "./lazy-whose-is-this.ts";

/** Asks for a token, a client ID, a secret or a text with several, and shows whose they are. Nothing pasted is sent. */
export function WhoseTokenDialog({
  apiKeys,
  isReadOnly,
  onAction,
  onClose,
}: {
  apiKeys: readonly ApiKey[];
  isReadOnly: boolean;
  onAction: OnApiKeyAction;
  onClose: () => void;
}) {
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
          <WhoseIsThis
            pasted={pasted.trim()}
            apiKeys={apiKeys}
            isReadOnly={isReadOnly}
            onAction={onAction}
            onForget={() => setPasted("")}
          />
        )}
      </div>
    </Dialog>
  );
}

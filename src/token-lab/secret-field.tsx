import { type Ref, useImperativeHandle, useRef } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { TextField } from "../ui/field.tsx";
import { onEnter } from "../ui/on-enter.ts";
import { PasteHints } from "./paste-hints.tsx";

/** Shows a masked field for a client secret, with hints about problems in what was pasted. */
export function SecretField({
  value,
  clientId,
  isMissing,
  onChange,
  onSend,
  ref,
}: {
  value: string;
  /** The client ID of the key that the secret is for. */
  clientId: string;
  isMissing: boolean;
  onChange: (clientSecret: string) => void;
  onSend: () => void;
  ref?: Ref<{ focus: () => void }>;
}) {
  const lab = useMessages("lab");
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));
  return (
    <div className="grid gap-2">
      <TextField
        ref={field}
        label={lab.clientSecret}
        hint={lab.clientSecretHint}
        problem={isMissing ? lab.secretMissing : undefined}
        className="masked font-mono"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // Keep the line breaks of a pasted block: a one-line field would remove them.
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (!/[\r\n]/.test(pasted.trim())) return;
          event.preventDefault();
          onChange(pasted);
        }}
        onKeyDown={onEnter(onSend)}
      />
      <PasteHints
        pasted={value}
        clientId={clientId}
        onUse={(clientSecret) => {
          field.current?.focus();
          onChange(clientSecret);
        }}
      />
    </div>
  );
}

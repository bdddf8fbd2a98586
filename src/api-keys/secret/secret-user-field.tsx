import { useCallback, useState } from "react";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { RecipientFields } from "./lazy-recipient-fields.ts";
import { SealedCredentialsDialog } from "./lazy-sealed-credentials-dialog.ts";
import type { ReadyRecipients } from "./recipient-fields.tsx";

// The view that shows the sealed text is fetched with the fields: a secret is requested only once it can be shown.
const FieldsOnceViewIsLoaded = lazyPart(async () => {
  const loaded = await Promise.all([RecipientFields.load(), SealedCredentialsDialog.load()]);
  if (!loaded.every(Boolean))
    throw new Error("The view of a sealed secret, or its fields, could not be loaded.");
  return RecipientFields;
});

/** Who will use a secret: whoever creates it, or somebody else, for whom it is sealed. */
export type SecretUser =
  | { readonly kind: "me" }
  | { readonly kind: "someone-else"; readonly recipients: Recipients };

/** `loading` until the fields can be filled in and everything that seals is there; then `incomplete` or ready. */
type Recipients = "loading" | "incomplete" | ReadyRecipients;

/** Returns the secret's user to start with: those for whom the last secret was sealed, according to the owner's note. */
export function initialSecretUser(sealedFor: string): SecretUser {
  return sealedFor === "" ? { kind: "me" } : { kind: "someone-else", recipients: "loading" };
}

/** Returns for whom the secret is to be sealed. Undefined for oneself, and until all recipients are right. */
export function readyRecipients(user: SecretUser): ReadyRecipients | undefined {
  return user.kind === "someone-else" && typeof user.recipients === "object" ? user.recipients : undefined;
}

/** Asks who will use the secret. */
export function SecretUserField({
  user,
  sealedFor,
  asked,
  onChange,
}: {
  user: SecretUser;
  /** The recipients of the last secret, separated by spaces, or empty. */
  sealedFor: string;
  /** How often the user wanted to go on without all recipients being right. */
  asked: number;
  onChange: (user: SecretUser) => void;
}) {
  const words = useMessages("secretUser");
  const [texts, setTexts] = useState<readonly string[]>(sealedFor.split(" "));
  const setReady = useCallback(
    (ready: ReadyRecipients | undefined) =>
      onChange({ kind: "someone-else", recipients: ready ?? "incomplete" }),
    [onChange],
  );
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={words.label}
        value={user.kind}
        onChange={(kind) => onChange(kind === "me" ? { kind } : { kind, recipients: "loading" })}
        options={[
          { value: "me", label: words.me, hint: words.meHint },
          { value: "someone-else", label: words.someoneElse, hint: words.someoneElseHint },
        ]}
      />
      {user.kind === "someone-else" && (
        <>
          {sealedFor !== "" && <p className="text-sm text-quiet">{words.asLastTime}</p>}
          <FieldsOnceViewIsLoaded texts={texts} asked={asked} onChange={setTexts} onReady={setReady} />
        </>
      )}
    </div>
  );
}

import { useId, useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { useCopyTexts } from "../messages/use-copy-texts.ts";
import { CopyField } from "../ui/copy-field.tsx";
import { SelectField } from "../ui/field.tsx";
import { type SnippetName, snippetNames, snippetsWithSecret, writeSnippet } from "./snippets/snippet.ts";
import type { SnippetValues } from "./snippets/snippet-values.ts";

const STAND_IN = "CLIENT_SECRET";

/** Offers the token request as code, files and recipes. A text contains the secret only if the user asks for it. */
export function SnippetsSection({
  values,
  clientSecret,
  onSecretCopied,
}: {
  values: SnippetValues;
  /** Empty if no secret is known. */
  clientSecret: string;
  /** Called when a text that contains the client secret was copied. */
  onSecretCopied: () => void;
}) {
  const lab = useMessages("lab");
  const copyTexts = useCopyTexts();
  const { snippets } = lab;
  const id = useId();
  const [name, setName] = useState<SnippetName>("curl");
  const [isWithSecret, setIsWithSecret] = useState(false);
  const canHaveSecret = snippetsWithSecret.includes(name) && clientSecret !== "";
  const hasSecret = canHaveSecret && isWithSecret;
  const text = writeSnippet(name, values, hasSecret ? clientSecret : STAND_IN);
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-sm font-medium">{snippets.heading}</summary>
      <div className="grid gap-3 pt-3">
        <SelectField
          label={snippets.label}
          value={name}
          options={snippetNames.map((value) => ({ value, label: snippets.names[value] }))}
          groups={[]}
          onChange={(value) => {
            setName(snippetNames.find((known) => known === value) ?? "curl");
            setIsWithSecret(false);
          }}
        />
        {canHaveSecret ? (
          <div className="grid gap-0.5 text-sm">
            <label className="flex cursor-pointer gap-2.5">
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 shrink-0 accent-primary"
                checked={isWithSecret}
                aria-describedby={`${id}-hint`}
                onChange={() => setIsWithSecret(!isWithSecret)}
              />
              {snippets.withSecret}
            </label>
            <p id={`${id}-hint`} className="text-quiet">
              {snippets.withSecretHint}
            </p>
          </div>
        ) : (
          !snippetsWithSecret.includes(name) && (
            <p className="text-sm text-quiet">{snippets.fromEnvironment}</p>
          )
        )}
        <CopyField
          // Remount when the text changes: the new text has not been copied yet.
          key={text}
          value={text}
          lines={Math.min(14, text.split("\n").length)}
          texts={copyTexts.plain(snippets.text, snippets.copy)}
          onCopied={(copied) => {
            if (hasSecret && (copied === text || copied.includes(clientSecret))) onSecretCopied();
          }}
        />
      </div>
    </details>
  );
}

import { useState } from "react";
import { Button } from "./button.tsx";
import { CopyField, type CopyFieldTexts } from "./copy-field.tsx";
import { copyHiddenText } from "./copy-text.ts";

/**
 * A button that copies a text which is not on screen. If the frame may not use the clipboard, a field with the text,
 * masked as its `texts` say, takes its place: the user can copy from it.
 */
export function CopyButton({
  value,
  texts,
  lines = 1,
  onCopied = () => {},
}: {
  value: string;
  texts: CopyFieldTexts;
  /** How many lines an unmasked text can have. */
  lines?: number;
  /** Called with what is known to be on the clipboard. */
  onCopied?: (text: string) => void;
}) {
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  if (outcome === "refused") {
    return <CopyField value={value} texts={texts} lines={lines} isSelectedFirst onCopied={onCopied} />;
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        onClick={async () => {
          const isCopied = await copyHiddenText(value);
          setOutcome(isCopied ? "copied" : "refused");
          if (isCopied) onCopied(value);
        }}
      >
        {texts.copy}
      </Button>
      <output className="text-sm text-quiet">{outcome === "copied" && texts.copied}</output>
    </div>
  );
}

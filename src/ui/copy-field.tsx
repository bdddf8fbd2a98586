import { Check, Copy, Eye, EyeOff } from "lucide";
import { type ClipboardEvent, useEffect, useId, useRef, useState } from "react";
import { type CopyOutcome, copyText } from "./copy-text.ts";
import { initialFocus } from "./dialog.tsx";
import { Icon } from "./icon.tsx";
import { focusOnArrival } from "./show-on-arrival.ts";

/** Texts of a {@link CopyField}. */
export interface CopyFieldTexts {
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  /** With both `show` and `hide`, the value is masked until it is shown. */
  readonly show?: string;
  readonly hide?: string;
}

/** Shown instead of a masked value, whatever its length. */
const DOTS = "•".repeat(24);
/** How many characters of a shown value fit on a line of a narrow screen. */
const LINE_LENGTH = 32;

/**
 * Shows a read-only value with a button that copies it. Success is announced, never the value.
 *
 * A masked value is not in the document, so that screen readers do not read it out; copying the dots copies the value.
 * `onCopied` receives the text that is known to be on the clipboard: the whole value, or the part that the user
 * selected and copied. Text that was only selected for the user does not count.
 */
export function CopyField({
  value,
  texts,
  lines = 1,
  isFocusedFirst = false,
  isSelectedFirst = false,
  onCopied = () => {},
}: {
  value: string;
  texts: CopyFieldTexts;
  /** How many lines an unmasked value can have. */
  lines?: number;
  /** True if focus starts on the copy button when the field, or the dialog around it, appears. */
  isFocusedFirst?: boolean;
  /** True if the field starts selected, for the user to copy. */
  isSelectedFirst?: boolean;
  onCopied?: (text: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const isCopying = useRef(false);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  useEffect(() => {
    if (!isSelectedFirst) return;
    field.current?.focus();
    field.current?.select();
    setOutcome("selected");
  }, [isSelectedFirst]);
  const isMaskable = texts.show !== undefined;
  const [isShown, setIsShown] = useState(!isMaskable);
  const rows = isMaskable ? Math.min(6, Math.ceil(value.length / LINE_LENGTH)) : lines;

  useEffect(() => {
    if (!isMaskable) return;
    // The back/forward cache may keep the page and show it again.
    const mask = () => setIsShown(false);
    addEventListener("pagehide", mask);
    return () => removeEventListener("pagehide", mask);
  }, [isMaskable]);

  const copy = async () => {
    if (field.current === null) return;
    isCopying.current = true;
    const result = await copyText(value, field.current).finally(() => {
      isCopying.current = false;
    });
    setOutcome(result);
    if (result === "copied") onCopied(value);
  };

  const common = {
    ref: field,
    id,
    value: isShown ? value : DOTS,
    readOnly: true,
    spellCheck: false,
    autoComplete: "off",
    onCopy(event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>) {
      const { selectionStart, selectionEnd } = event.currentTarget;
      // With nothing selected a copy changes nothing: setting an empty text would empty the clipboard.
      if (selectionStart === selectionEnd) return;
      const part = value.slice(selectionStart ?? 0, selectionEnd ?? undefined);
      const copied = isShown ? part : value;
      event.clipboardData.setData("text/plain", copied);
      event.preventDefault();
      // `copyText` triggers this event too, even if nothing reaches the clipboard.
      if (isCopying.current) return;
      if (copied === value) setOutcome("copied");
      onCopied(copied);
    },
    className:
      "min-w-0 flex-1 field-sizing-content resize-none break-all rounded-md border border-hairline bg-sunken px-3 py-2 font-mono text-sm",
  };

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {texts.label}
      </label>
      <div className="flex items-start gap-2">
        {isShown && rows > 1 ? (
          <textarea {...common} rows={rows} style={{ maxHeight: `calc(${rows}lh + 1.125rem)` }} />
        ) : (
          <input {...common} type="text" />
        )}
        {texts.show && (
          <IconButton
            label={isShown ? (texts.hide ?? "") : texts.show}
            icon={isShown ? EyeOff : Eye}
            onClick={() => {
              setIsShown(!isShown);
              // What was selected is not any more.
              setOutcome(undefined);
            }}
          />
        )}
        <IconButton
          label={texts.copy}
          icon={outcome === "copied" ? Check : Copy}
          isFocusedFirst={isFocusedFirst}
          onClick={copy}
        />
      </div>
      <output className="text-sm text-quiet empty:sr-only">{outcome && texts[outcome]}</output>
    </div>
  );
}

function IconButton({
  label,
  icon,
  isFocusedFirst = false,
  onClick,
}: {
  label: string;
  icon: typeof Copy;
  isFocusedFirst?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      {...(isFocusedFirst && { ...initialFocus, ref: focusOnArrival })}
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-9.5 max-sm:size-11 shrink-0 place-items-center rounded-md border border-hairline bg-surface text-quiet hover:bg-sunken hover:text-ink"
    >
      <Icon of={icon} className="size-4.5" />
    </button>
  );
}

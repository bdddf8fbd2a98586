import { Check, Copy } from "lucide";
import { useRef, useState } from "react";
import { type CopyOutcome, copyElementText } from "./copy-text.ts";
import { Icon } from "./icon.tsx";

/** Shows a short value inline, with a button that copies it. The outcome is announced. */
export function CopyCode({
  value,
  texts,
}: {
  value: string;
  texts: { readonly copy: string } & Readonly<Record<CopyOutcome, string>>;
}) {
  const code = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <code ref={code} className="font-mono text-xs text-quiet wrap-anywhere">
        {value}
      </code>
      <button
        type="button"
        aria-label={texts.copy}
        title={texts.copy}
        onClick={async () => code.current && setOutcome(await copyElementText(code.current))}
        className="grid size-6 shrink-0 place-items-center rounded text-quiet hover:bg-sunken hover:text-ink"
      >
        <Icon of={outcome === "copied" ? Check : Copy} className="size-3.5" />
      </button>
      <output className={outcome === "copied" ? "sr-only" : "text-xs text-quiet"}>
        {outcome && texts[outcome]}
      </output>
    </span>
  );
}

import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useManager } from "../../manager/manager-context.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { type AgeRecipient, checkRecipient } from "../../sealing/age-recipient.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { showOnArrival } from "../../ui/show-on-arrival.ts";
import type { Seal, SealAgain } from "./issued.ts";
import { sealAgainFor, sealFor } from "./seal-credentials.ts";

/** Recipients that were all checked, and what seals secrets for them. */
export interface ReadyRecipients {
  readonly recipients: readonly AgeRecipient[];
  readonly seal: Seal;
  readonly sealAgain: SealAgain;
}

/** A secret can be sealed for so many at a time. */
const MOST_RECIPIENTS = 5;

/**
 * Asks for whom a secret is to be sealed. Each public key is checked while it is typed, and shows the fingerprint that two
 * people compare.
 */
export function RecipientFields({
  texts,
  asked,
  onChange,
  onReady,
}: {
  /** What was typed, at least one text. */
  texts: readonly string[];
  /** How often the user wanted to go on. After the first time, empty fields count as problems. */
  asked: number;
  onChange: (texts: readonly string[]) => void;
  /** Called with the recipients when all are right, and with undefined when they are not any more. */
  onReady: (ready: ReadyRecipients | undefined) => void;
}) {
  const words = useMessages("recipients");
  const manager = useManager();
  const fields = useRef<HTMLDivElement>(null);
  const checks = useMemo(() => texts.map(checkRecipient), [texts]);
  const valid = useMemo(() => checks.filter((check) => check.status === "valid"), [checks]);
  const isReady =
    valid.length === texts.length && new Set(valid.map(({ recipient }) => recipient)).size === texts.length;
  // Before the paint, so that no press comes between.
  useLayoutEffect(
    () =>
      onReady(
        isReady
          ? { recipients: valid, seal: sealFor(manager, valid), sealAgain: sealAgainFor(manager, valid) }
          : undefined,
      ),
    [isReady, valid, manager, onReady],
  );
  useEffect(() => {
    if (asked > 0) fields.current?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
  }, [asked]);

  const problemOf = (text: string, index: number): string | undefined => {
    const check = checks[index];
    if (check?.status === "valid") {
      const first = texts.findIndex((other) => other.trim() === text.trim());
      return first < index ? words.problems.repeated : undefined;
    }
    if (check?.problem === "empty" && asked === 0) return undefined;
    return check && words.problems[check.problem];
  };

  return (
    <div ref={fields} className="grid gap-3">
      <p className="text-sm text-quiet">{words.hint}</p>
      {texts.map((text, index) => {
        const check = checks[index];
        const problem = problemOf(text, index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field's place is its only identity, as two may have the same text.
          <div key={index} className="grid gap-1.5">
            <TextField
              label={words.label(index + 1)}
              value={text}
              aria-required
              // A field that was added is the one to fill in.
              autoFocus={index > 0 && text === ""}
              className="font-mono"
              problem={problem}
              onChange={({ target }) => onChange(texts.with(index, target.value))}
            />
            {check?.status === "valid" && problem === undefined && (
              <p className="text-sm">
                {words.fingerprint} <span className="font-mono">{check.fingerprint}</span>
              </p>
            )}
            {texts.length > 1 && (
              <div>
                <Button
                  onClick={() => {
                    onChange(texts.toSpliced(index, 1));
                    fields.current?.querySelector("input")?.focus();
                  }}
                >
                  {words.remove(index + 1)}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      {valid.length > 0 && (
        <p
          ref={(element) => {
            // Not when the dialog opens with the keys of last time.
            if (fields.current?.contains(document.activeElement)) showOnArrival(element);
          }}
          className="text-sm text-quiet"
        >
          {words.compare}
        </p>
      )}
      {texts.length < MOST_RECIPIENTS && (
        <div>
          <Button onClick={() => onChange([...texts, ""])}>{words.add}</Button>
        </div>
      )}
    </div>
  );
}

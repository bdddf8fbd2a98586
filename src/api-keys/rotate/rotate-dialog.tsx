import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { RotateRequest } from "../../contract/api-key-requests.ts";
import { ROTATION_OVERLAPS_SECONDS } from "../../contract/limits.ts";
import { nextRotateBy } from "../../keys/change-owner-note.ts";
import { isOverdue, localDate, type OwnerNote, parseOwnerNote } from "../../keys/owner-note.ts";
import { currentSecretOf, oldSecretOf } from "../../keys/secrets-of.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { hasBadInput } from "../../ui/bad-input.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Help } from "../../ui/help.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { showOnArrival } from "../../ui/show-on-arrival.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { type RotateVariables, useRotateClientSecret } from "../api-keys-mutations.ts";
import { useRepeatsAnswers } from "../api-keys-queries.ts";
import { type Issued, recipientsText } from "../secret/issued.ts";
import { initialSecretUser, readyRecipients, SecretUserField } from "../secret/secret-user-field.tsx";
import { useIdempotencyKey } from "../use-idempotency-key.ts";
import { type DateProblem, NextRotateBy } from "./next-rotate-by.tsx";
import { SecretsList } from "./secrets-list.tsx";

type OverlapSeconds = RotateRequest["overlapSeconds"];

/** What the dialog offers to do with a key's secrets. */
type Offer =
  /** Rotate, with a choice of overlap. */
  | "rotate"
  /** Repeat a rotation whose response was lost. The request must be identical, so there is nothing to choose. */
  | "ask-again"
  /** Replace the newest secret, which nobody has used. The old secret keeps its expiry. */
  | "replace"
  /** Both secrets are in use: end the overlap first. */
  | "end-overlap";

/** Asks how long the old secret stays valid, and rotates. During an overlap, offers only what is safe. */
export function RotateDialog({
  apiKey: newest,
  isLeaked = false,
  onRotated,
  onUnanswered,
  onRetire,
  onClose,
}: {
  /** The newest known version of the key. */
  apiKey: ApiKey;
  /** True if the secret may have leaked: the old one then stops at once unless the user chooses otherwise. */
  isLeaked?: boolean | undefined;
  /** `note` is what is to change of the owner's note: the next rotate-by date, and for whom the secret is sealed. */
  onRotated: (rotated: Issued, note: Partial<OwnerNote>) => void;
  /** Called when the dialog is closed while it is unknown whether the secret was rotated. */
  onUnanswered: () => void;
  /** Called when the user chooses to retire the old secret instead. */
  onRetire: () => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const help = useMessages("help");
  const form = useMessages("form");
  const texts = useMessages("rotate");
  const table = useMessages("table");
  const queryClient = useQueryClient();
  const repeatsAnswers = useRepeatsAnswers();
  const [chosenOverlap, setChosenOverlap] = useState<OverlapSeconds>(isLeaked ? 0 : 86_400);
  const [unanswered, setUnanswered] = useState<RotateVariables>();
  const [typedRotateBy, setTypedRotateBy] = useState<string>();
  const [sentNote, setSentNote] = useState<Partial<OwnerNote>>({});
  const [secretUser, setSecretUser] = useState(() =>
    initialSecretUser(parseOwnerNote(newest.description).sealedFor),
  );
  const [asked, setAsked] = useState(0);
  const [dateProblem, setDateProblem] = useState<DateProblem>();
  const dateField = useRef<HTMLInputElement>(null);
  const reload = useCallback(() => queryClient.invalidateQueries({ queryKey: ["api-keys"] }), [queryClient]);
  // Which offer is safe depends on whether the newest secret has been used since the list was read.
  useEffect(() => void reload(), [reload]);
  const rotate = useRotateClientSecret({
    onSuccess: (rotated) => onRotated(rotated, sentNote),
    onError(error, variables) {
      if (error.isLostAnswer) setUnanswered(variables);
      // A service that repeats its responses has now answered the request: the secret was not rotated.
      else if (repeatsAnswers && variables.idempotencyKey === unanswered?.idempotencyKey)
        setUnanswered(undefined);
      void reload();
    },
  });
  const idempotencyKeyOf = useIdempotencyKey();
  const once = useSingleFlight();

  // If the service repeats its responses, send the identical request, even if the list already shows the rotation.
  const isUnknown = rotate.error?.isLostAnswer || (rotate.isPending && unanswered !== undefined);
  const again = isUnknown && repeatsAnswers ? rotate.variables : undefined;
  const isSecretLost =
    !again &&
    unanswered !== undefined &&
    currentSecretOf(unanswered.apiKey)?.id !== currentSecretOf(newest)?.id;
  const apiKey = again?.apiKey ?? newest;
  const overlapSeconds = again?.overlapSeconds ?? chosenOverlap;
  const oldSecret = oldSecretOf(apiKey);
  const offer: Offer = again
    ? "ask-again"
    : !oldSecret
      ? "rotate"
      : currentSecretOf(apiKey)?.lastUsedAt
        ? "end-overlap"
        : "replace";

  const choosesOverlap = offer === "rotate" || (offer === "ask-again" && !oldSecret);
  const noted = parseOwnerNote(apiKey.description);
  const today = localDate(Date.now());
  const start = localDate(Date.parse(currentSecretOf(apiKey)?.createdAt ?? apiKey.createdAt));
  const rotateBy = typedRotateBy ?? (noted.rotateBy && nextRotateBy(noted, start, today));
  // A replacement follows a rotation that asked for the date already, but whose answer may have been lost.
  const asksForDate =
    noted.rotateBy !== "" && (choosesOverlap || (offer === "replace" && isOverdue(noted, today)));

  const recipients = readyRecipients(secretUser);
  const isLoading = secretUser.kind === "someone-else" && secretUser.recipients === "loading";
  const send = () => {
    if (asksForDate) {
      const isInvalid = hasBadInput(dateField.current);
      if (isInvalid || isOverdue({ rotateBy }, today)) {
        setDateProblem(isInvalid ? "invalid" : "past");
        dateField.current?.focus();
        return;
      }
    }
    if (!again) {
      if (secretUser.kind === "someone-else" && recipients === undefined) return setAsked(asked + 1);
      setSentNote({ ...(asksForDate && { rotateBy }), sealedFor: recipientsText(recipients?.recipients) });
    }
    once((done) => {
      const idempotencyKey = idempotencyKeyOf({ id: apiKey.id, version: apiKey.version, overlapSeconds });
      rotate.mutate(again ?? { apiKey, overlapSeconds, idempotencyKey, seal: recipients?.seal }, {
        onSettled: done,
      });
    });
  };
  const close = () => {
    // Stay open while rotating: the response holds the only copy of the secret.
    if (rotate.isPending) return;
    if (unanswered !== undefined && !isSecretLost) onUnanswered();
    onClose();
  };

  return (
    <Dialog
      heading={texts.heading}
      closeLabel={dialog.close}
      onClose={close}
      width="wide"
      footer={
        <>
          <Button unavailable={rotate.isPending} onClick={close}>
            {form.cancel}
          </Button>
          {offer === "end-overlap" && (
            <Button intent="primary" onClick={onRetire}>
              {table.retire}
            </Button>
          )}
          {offer !== "end-overlap" && (
            <Button intent="primary" unavailable={rotate.isPending || isLoading} onClick={send}>
              {rotate.isPending ? texts.rotating : texts.rotate}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-5">
        <p className="text-sm">{(secretUser.kind === "me" ? texts.intro : texts.introSealed)(apiKey.name)}</p>
        <SecretsList secrets={apiKey.secrets} />
        {asksForDate && (
          <NextRotateBy
            ref={dateField}
            rotateBy={rotateBy}
            problem={dateProblem}
            onChange={(date) => {
              setTypedRotateBy(date);
              setDateProblem(undefined);
            }}
          />
        )}
        {choosesOverlap && (
          <>
            <RadioGroup
              label={texts.overlap}
              value={overlapSeconds}
              isFocusedFirst
              lockedBy={again && texts.choiceLocked}
              onChange={setChosenOverlap}
              options={ROTATION_OVERLAPS_SECONDS.map((seconds) => ({
                value: seconds,
                label: texts.overlaps[seconds],
                hint: texts.overlapHints[seconds],
              }))}
            />
            <Help {...help.questions.overlap} />
          </>
        )}
        {(offer === "rotate" || offer === "replace") && (
          <SecretUserField
            user={secretUser}
            sealedFor={noted.sealedFor}
            asked={asked}
            onChange={setSecretUser}
          />
        )}
        {offer === "replace" && (
          <Banner intent="hint">
            <p>{texts.replaceHint}</p>
          </Banner>
        )}
        {offer === "end-overlap" && (
          <Banner intent="warning">
            <p>{texts.inProgress}</p>
          </Banner>
        )}
        {isSecretLost && (
          <div ref={showOnArrival}>
            <Banner intent="danger">
              <p>{oldSecret ? texts.lostWithOverlap : texts.lost}</p>
            </Banner>
          </div>
        )}
        {rotate.error && !(isSecretLost && rotate.error.isLostAnswer) && (
          <WriteFailure error={rotate.error} />
        )}
      </div>
    </Dialog>
  );
}

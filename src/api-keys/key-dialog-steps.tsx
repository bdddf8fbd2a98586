import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { CloseQuestion } from "../ui/close-question.tsx";
import { Dialog, initialFocus } from "../ui/dialog.tsx";

/**
 * Shows the form of a dialog about a key. Escape and the close button ask first if the form was changed; `Cancel` does
 * not. Cannot be closed while `isSending`: the response may hold the only copy of a secret.
 */
export function FormStep({
  heading,
  confirm,
  isSending = false,
  isChanged,
  selectedCount,
  onConfirm,
  onClose,
  children,
}: {
  heading: string;
  /** The label of the button that leads on. */
  confirm: string;
  isSending?: boolean;
  isChanged: boolean;
  /** How many scopes are selected. */
  selectedCount: number;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const [isAsking, setIsAsking] = useState(false);
  const askedFrom = useRef<Element>(null);
  useEffect(() => {
    if (!isAsking && askedFrom.current instanceof HTMLElement) askedFrom.current.focus();
  }, [isAsking]);
  const close = () => {
    if (isSending || isAsking) return;
    if (!isChanged) return onClose();
    askedFrom.current = document.activeElement;
    setIsAsking(true);
  };
  return (
    <Dialog
      heading={heading}
      closeLabel={dialog.close}
      onClose={close}
      width="wide"
      footer={
        // The form may be sent from a field while the question is open: then nothing may close the dialog.
        isAsking && !isSending ? (
          <CloseQuestion
            question={form.discardQuestion}
            leave={form.discard}
            stay={form.keepEditing}
            onLeave={onClose}
            onStay={() => setIsAsking(false)}
          />
        ) : (
          <>
            <output className="me-auto self-center text-sm text-quiet">{form.picked(selectedCount)}</output>
            <Button unavailable={isSending} onClick={onClose}>
              {form.cancel}
            </Button>
            <Button intent="primary" unavailable={isSending} onClick={onConfirm}>
              {confirm}
            </Button>
          </>
        )
      }
    >
      {children}
    </Dialog>
  );
}

/**
 * Shows the review, with the button that performs the action. Focuses its own top, so that sighted and screen reader
 * users start there. Cannot be closed while `isSending`: the response may hold the only copy of a secret.
 */
export function ReviewStep({
  heading,
  confirm,
  isSending,
  blockedBy,
  onConfirm,
  onBack,
  onClose,
  children,
}: {
  heading: string;
  confirm: string;
  isSending: boolean;
  /** Why the user cannot confirm yet. */
  blockedBy?: string | undefined;
  onConfirm: () => void;
  onBack: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useMessages("dialog");
  const review = useMessages("review");
  const blockedId = useId();
  return (
    <Dialog
      heading={heading}
      closeLabel={dialog.close}
      onClose={() => isSending || onClose()}
      width="wide"
      footer={
        <>
          {blockedBy && (
            <p id={blockedId} className="me-auto self-center text-sm text-quiet">
              {blockedBy}
            </p>
          )}
          <Button unavailable={isSending} onClick={onBack}>
            {review.back}
          </Button>
          <Button
            intent="primary"
            unavailable={isSending || blockedBy !== undefined}
            aria-describedby={blockedBy && blockedId}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div {...initialFocus} tabIndex={-1} className="grid gap-5 outline-none">
        {children}
      </div>
    </Dialog>
  );
}

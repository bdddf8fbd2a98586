import { type ReactNode, useEffect, useId, useRef } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/** Shows the form of a dialog about a key, with a button that leads to the review. */
export function FormStep({
  heading,
  onReview,
  onClose,
  children,
}: {
  heading: string;
  onReview: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  return (
    <Dialog
      heading={heading}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button intent="primary" onClick={onReview}>
            {form.review}
          </Button>
        </>
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
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  return (
    <Dialog
      heading={heading}
      closeLabel={dialog.close}
      onClose={() => isSending || onClose()}
      width="wide"
      footer={
        <>
          {blockedBy && (
            <p id={blockedId} className="mr-auto self-center text-sm text-quiet">
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
      <div ref={body} tabIndex={-1} className="grid gap-5 outline-none">
        {children}
      </div>
    </Dialog>
  );
}

import { Button } from "./button.tsx";

/** Asks in a dialog's footer whether to close it, in place of its buttons. Focus starts on the safe answer. */
export function CloseQuestion({
  question,
  leave,
  stay,
  onLeave,
  onStay,
}: {
  question: string;
  leave: string;
  stay: string;
  onLeave: () => void;
  onStay: () => void;
}) {
  return (
    <div role="alertdialog" aria-label={question} className="flex w-full flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm font-medium text-danger">{question}</p>
      <Button onClick={onLeave}>{leave}</Button>
      <Button intent="primary" autoFocus onClick={onStay}>
        {stay}
      </Button>
    </div>
  );
}

import { X } from "lucide";
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

const widths = { narrow: "sm:max-w-xl", wide: "sm:max-w-2xl" };

/** Marks what is focused first, in place of the first field. */
export const initialFocus = { "data-initial-focus": "" };

/** The first editable field; in a radio group, the selected one. */
const FIRST_FIELD =
  "input:not([readonly], [type=radio]), input[type=radio]:checked, textarea:not([readonly]), select";

/**
 * A modal dialog, based on `<dialog>`. Focus starts on what {@link initialFocus} marks, else in the first field, else on
 * the heading; it stays inside, and returns to where it was.
 *
 * Escape and the close button call `onClose`; the dialog stays open until it is unmounted. Header and footer stay in
 * view while the body scrolls, except in a window too low for that, where they scroll too. The top edge does not move
 * when the content changes.
 */
export function Dialog({
  heading,
  description,
  closeLabel,
  onClose,
  width = "narrow",
  footer,
  children,
}: {
  heading: string;
  /** Shown above the content, and read out with the heading. */
  description?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  width?: keyof typeof widths;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const lastFocused = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    const first = find("[data-initial-focus]") ?? find(FIRST_FIELD) ?? title.current;
    // Firefox has scrolled to the end by now.
    for (const scrolled of [element, body.current]) scrolled?.scrollTo(0, 0);
    // What is focused only to be read starts at its top; a field must be in view.
    first?.focus({ preventScroll: true });
    if (first?.tabIndex === 0) first.scrollIntoView({ block: "nearest" });
    return () => {
      element?.close();
      // What opened the dialog may be gone, such as the row of a revoked key.
      const { activeElement } = document;
      if (activeElement === document.body || element?.contains(activeElement)) {
        document.querySelector<HTMLElement>("h1")?.focus();
      }
    };
  }, []);

  // The second press of a double click on the button that opened the dialog is not meant for the dialog.
  const isSecondPress = ({ detail }: MouseEvent) => detail > 1 && !wasPressed.current;

  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      aria-describedby={description ? `${headingId}-description` : undefined}
      onFocus={({ target }) => {
        lastFocused.current = target;
      }}
      onMouseDown={(event) => {
        if (isSecondPress(event)) event.preventDefault();
        else wasPressed.current = true;
      }}
      onClickCapture={(event) => {
        if (isSecondPress(event)) event.stopPropagation();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Browsers close a dialog without a cancelable event on a second close request in a row (HTML, "close watchers").
      onClose={({ currentTarget }) => {
        currentTarget.showModal();
        lastFocused.current?.focus();
        onClose();
      }}
      className={`m-0 h-dvh max-h-none w-full max-w-none flex-col overflow-y-auto bg-surface p-0 text-ink open:flex sm:mx-auto sm:mt-[6dvh] sm:h-fit sm:max-h-[calc(94dvh-1rem)] sm:rounded-lg sm:floating ${widths[width]}`}
    >
      <div className="flex items-start justify-between gap-4 border-b border-hairline px-5 py-4 sm:px-6">
        <h2 ref={title} id={headingId} tabIndex={-1} className="text-lg font-semibold outline-none">
          {heading}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="-m-1 rounded-md p-1.5 text-quiet hover:bg-sunken hover:text-ink"
        >
          <Icon of={X} className="size-5" />
        </button>
      </div>
      {/* `auto`: WebKit gives a basis of 0 no height. `relative`: hidden elements must not stretch the dialog. */}
      <div
        ref={body}
        className="relative min-h-9 flex-auto overflow-y-auto px-5 py-5 short:shrink-0 short:overflow-y-visible sm:px-6"
      >
        {description && (
          <div id={`${headingId}-description`} className="mb-5 text-sm text-quiet">
            {description}
          </div>
        )}
        {children}
      </div>
      {footer && (
        <div className="flex flex-wrap justify-end gap-3 border-t border-hairline px-5 py-3.5 sm:px-6">
          {footer}
        </div>
      )}
    </dialog>
  );
}

import { X } from "lucide";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

const widths = { narrow: "sm:max-w-xl", wide: "sm:max-w-2xl" };

/** The first editable field; in a radio group, the selected one. */
const FIRST_FIELD =
  "input:not([readonly], [type=radio]), input[type=radio]:checked, textarea:not([readonly]), select";

/**
 * A modal dialog, based on `<dialog>`. Focus starts in the first field, or on the heading if there is none, stays
 * inside, and returns to where it was.
 *
 * Escape and the close button call `onClose`; the dialog stays open until it is unmounted. Header and footer stay in
 * view while the body scrolls.
 */
export function Dialog({
  heading,
  closeLabel,
  onClose,
  width = "narrow",
  footer,
  children,
}: {
  heading: string;
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

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    (body.current?.querySelector<HTMLElement>(FIRST_FIELD) ?? title.current)?.focus();
    return () => {
      element?.close();
      // What opened the dialog may be gone, such as the row of a revoked key.
      const { activeElement } = document;
      if (activeElement === document.body || element?.contains(activeElement)) {
        document.querySelector<HTMLElement>("h1")?.focus();
      }
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onFocus={({ target }) => {
        lastFocused.current = target;
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
      className={`m-0 h-dvh max-h-none w-full max-w-none flex-col overflow-y-auto bg-surface p-0 text-ink open:flex sm:m-auto sm:h-fit sm:max-h-[calc(100dvh-2rem)] sm:rounded-lg sm:floating ${widths[width]}`}
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
      <div ref={body} className="relative min-h-9 flex-auto overflow-y-auto px-5 py-5 sm:px-6">
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

import type { ComponentProps } from "react";

const intents = {
  primary: "bg-primary text-on-primary hover:bg-primary-strong",
  secondary: "border border-hairline bg-surface text-ink hover:bg-sunken",
  danger: "bg-danger text-on-danger hover:bg-danger-strong",
  quiet: "text-quiet hover:bg-sunken hover:text-ink",
};

/**
 * A button. If `unavailable`, it does nothing but stays in the tab order, so that its reason can be read.
 *
 * It never submits a form: a sandbox without `allow-forms` would block that.
 */
export function Button({
  intent = "secondary",
  unavailable = false,
  className = "",
  onClick,
  ...props
}: ComponentProps<"button"> & { intent?: keyof typeof intents; unavailable?: boolean }) {
  return (
    <button
      {...props}
      type="button"
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
      className={`inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3.5 py-1.5 text-sm font-medium whitespace-nowrap transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-55 motion-reduce:transition-none ${intents[intent]} ${className}`}
    />
  );
}

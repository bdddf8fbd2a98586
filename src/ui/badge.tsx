import type { ReactNode } from "react";

const intents = {
  neutral: "border-transparent bg-sunken text-quiet",
  success: "border-transparent bg-success-soft text-success",
  warning: "bg-warning-soft text-warning border-warning-line",
  danger: "bg-danger-soft text-danger border-danger-line",
};

/** A short label. Its text is complete without the colour. */
export function Badge({
  intent = "neutral",
  children,
}: {
  intent?: keyof typeof intents;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center rounded-xl border px-2 py-px text-xs font-medium ${intents[intent]}`}
    >
      {children}
    </span>
  );
}

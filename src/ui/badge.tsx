import type { ReactNode } from "react";

const intents = {
  neutral: "bg-sunken text-quiet",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning ring-1 ring-warning-line ring-inset",
  danger: "bg-danger-soft text-danger ring-1 ring-danger/25 ring-inset",
};

/** A short word about the thing that it stands beside. The word says it all; the colour only helps. */
export function Badge({
  intent = "neutral",
  children,
}: {
  intent?: keyof typeof intents;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center rounded-xl px-2 py-0.5 text-xs font-medium ${intents[intent]}`}
    >
      {children}
    </span>
  );
}

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { keepFocus } from "./keep-focus.ts";

const intents = {
  danger: { className: "border-danger-line bg-danger-soft text-danger", icon: CircleAlert, role: "alert" },
  warning: {
    className: "border-warning-line bg-warning-soft text-warning",
    icon: TriangleAlert,
    role: undefined,
  },
  hint: { className: "border-hairline bg-sunken text-quiet", icon: Info, role: undefined },
  news: { className: "border-hairline bg-surface text-ink", icon: Info, role: "status" },
  success: {
    className: "border-success-line bg-success-soft text-success",
    icon: CircleCheck,
    role: "status",
  },
};

/** Shows a message inside the page. All intents except `warning` and `hint` are announced when they appear. */
export function Banner({ intent, children }: { intent: keyof typeof intents; children: ReactNode }) {
  const { className, icon, role } = intents[intent];
  return (
    <div
      ref={keepFocus}
      role={role}
      className={`flex gap-3 rounded-md border px-4 py-3 text-sm ${className}`}
    >
      <Icon of={icon} className="mt-0.5 size-4.5 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
    </div>
  );
}

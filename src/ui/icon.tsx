import type { IconNode } from "lucide";
import { createElement } from "react";

const drawing = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
  "aria-hidden": true,
} as const;

/** Shows a lucide icon, sized by `className`. Hidden from screen readers, so the text beside it must say the same. */
export function Icon({ of, className = "" }: { of: IconNode; className?: string }) {
  const shapes = of.map(([tag, attributes]) => createElement(tag, attributes));
  return createElement("svg", { ...drawing, className }, ...shapes);
}

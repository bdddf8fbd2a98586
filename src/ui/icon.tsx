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

/** Draws an icon of lucide, as large as `className` says. Screen readers pass it by: words beside it say the same. */
export function Icon({ of, className = "" }: { of: IconNode; className?: string }) {
  const shapes = of.map(([tag, attributes]) => createElement(tag, attributes));
  return createElement("svg", { ...drawing, className }, ...shapes);
}

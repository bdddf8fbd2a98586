import { EllipsisVertical } from "lucide";
import type { ComponentProps } from "react";
import { Icon } from "./icon.tsx";

/** The button of a menu, as three dots. Alone, it stands in while the menu loads. */
export function MenuButton({ label, ...props }: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      {...props}
      type="button"
      aria-label={label}
      className="grid size-8 max-sm:size-11 place-items-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
    >
      <Icon of={EllipsisVertical} className="size-5" />
    </button>
  );
}

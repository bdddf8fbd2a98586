import { EllipsisVertical } from "lucide";
import type { ComponentProps } from "react";
import { Icon } from "./icon.tsx";

/** The three-dot button of a menu. Also the placeholder while the menu's code loads. */
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

import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide";
import { Icon } from "./icon.tsx";

const icons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown };

/** A column header that sorts its table when clicked. `aria-sort` exposes the direction to screen readers. */
export function SortableHead({
  label,
  direction,
  onSort,
  className = "",
}: {
  label: string;
  direction: keyof typeof icons;
  onSort: () => void;
  className?: string;
}) {
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`px-2 py-1 text-start font-medium whitespace-nowrap max-[22rem]:whitespace-normal sm:px-3 ${className}`}
    >
      <button
        type="button"
        onClick={onSort}
        className="-mx-1.5 inline-flex items-center gap-1.5 rounded px-1.5 py-1 text-start hover:text-ink"
      >
        {label}
        <Icon
          of={icons[direction]}
          className={`size-3.5 shrink-0 ${direction === "none" ? "opacity-50" : ""}`}
        />
      </button>
    </th>
  );
}

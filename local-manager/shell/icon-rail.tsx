import { Blocks, ChartColumn, House, List, MapPin, Settings } from "lucide";
import { Icon } from "../../src/ui/icon.tsx";

const places = [
  { name: "Home", path: "/home", icon: House },
  { name: "Fleet", path: "/fleet", icon: List },
  { name: "Sites", path: "/sites", icon: MapPin },
  { name: "Reports", path: "/reports", icon: ChartColumn },
  { name: "Marketplace", path: "/marketplace", icon: Blocks },
  { name: "Administration", path: "/administration/api-keys", icon: Settings },
];

/** Manager's main navigation: a dark rail on the left, or at the bottom of a narrow screen. */
export function IconRail({ path, onNavigate }: { path: string; onNavigate: (path: string) => void }) {
  return (
    <nav
      aria-label="Manager"
      className="order-last flex shrink-0 justify-around bg-rail text-rail-ink md:order-first md:w-16 md:flex-col md:justify-start md:gap-1 md:pt-4"
    >
      <svg viewBox="0 0 32 32" aria-hidden="true" className="mx-auto mb-4 hidden size-8 md:block">
        <path d="M8 23V9l8 8 8-8v14" className="fill-none stroke-white stroke-3" strokeLinejoin="round" />
      </svg>
      {places.map(({ name, path: target, icon }) => {
        const isHere = path.split("/")[1] === target.split("/")[1];
        return (
          <a
            key={name}
            href={target}
            aria-label={name}
            title={name}
            aria-current={isHere ? "page" : undefined}
            className={`flex h-12 flex-1 items-center justify-center border-transparent hover:bg-rail-here hover:text-white md:w-full md:flex-none md:border-l-3 ${isHere ? "bg-rail-here text-white md:border-white" : ""}`}
            onClick={(event) => {
              event.preventDefault();
              onNavigate(target);
            }}
          >
            <Icon of={icon} className="size-5 stroke-[1.75]" />
          </a>
        );
      })}
    </nav>
  );
}

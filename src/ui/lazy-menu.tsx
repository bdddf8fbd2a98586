import { lazy, Suspense, useState } from "react";
import type { MenuItem } from "./menu.tsx";
import { MenuButton } from "./menu-button.tsx";

const loadMenu = () => import("./menu.tsx");
const Menu = lazy(async () => ({ default: (await loadMenu()).Menu }));

/** A menu whose code is fetched when someone reaches for it: the first screen does without. */
export function LazyMenu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const [isWanted, setIsWanted] = useState(false);
  const standIn = (
    <MenuButton
      label={label}
      aria-haspopup="menu"
      onClick={() => setIsWanted(true)}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
    />
  );
  if (!isWanted) return standIn;
  return (
    <Suspense fallback={standIn}>
      <Menu label={label} items={items} />
    </Suspense>
  );
}

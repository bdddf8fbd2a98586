import { useRef, useState } from "react";
import type { Menu, MenuItem } from "./menu.tsx";
import { MenuButton } from "./menu-button.tsx";

interface LoadedMenu {
  readonly Menu: typeof Menu;
  /** Whether the stand-in had the focus, so that its successor takes it over. */
  readonly takesFocus: boolean;
}

/** A menu whose code is fetched when someone reaches for its button: the first screen does without. */
export function LazyMenu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const standIn = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  const [loaded, setLoaded] = useState<LoadedMenu>();

  const load = async () => {
    const { Menu } = await import("./menu.tsx");
    setLoaded({ Menu, takesFocus: document.activeElement === standIn.current });
  };
  const press = () => {
    isPressed.current = true;
    void load();
  };

  if (loaded === undefined) {
    return (
      <MenuButton
        ref={standIn}
        label={label}
        aria-haspopup="menu"
        onPointerEnter={load}
        onFocus={load}
        onPointerDown={press}
        onClick={press}
      />
    );
  }
  return (
    <loaded.Menu label={label} items={items} takesFocus={loaded.takesFocus} startsOpen={isPressed.current} />
  );
}

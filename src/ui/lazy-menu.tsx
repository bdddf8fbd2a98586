import { useRef, useState } from "react";
import { lazyFile } from "./lazy-file.ts";
import type { Menu, MenuItem } from "./menu.tsx";
import { MenuButton } from "./menu-button.tsx";

interface LoadedMenu {
  readonly Menu: typeof Menu;
  /** Whether the stand-in had the focus, so that its successor takes it over. */
  readonly takesFocus: boolean;
}

const menuFile = lazyFile(async () => (await import("./menu.tsx")).Menu);

/**
 * A menu whose code is fetched when someone reaches for its button: the first screen does without.
 *
 * Where it cannot be loaded, pressing the button shows `failure`, and pressing it again tries again.
 */
export function LazyMenu({
  label,
  items,
  failure,
}: {
  label: string;
  items: readonly MenuItem[];
  failure: string;
}) {
  const standIn = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  const [loaded, setLoaded] = useState<LoadedMenu>();
  const [isFailed, setIsFailed] = useState(false);

  const load = async () => {
    await menuFile.load();
    const state = menuFile.getState();
    if (state.status === "loaded") {
      setLoaded({ Menu: state.value, takesFocus: document.activeElement === standIn.current });
    } else setIsFailed(isPressed.current);
  };
  const press = () => {
    isPressed.current = true;
    void load();
  };

  if (loaded === undefined) {
    return (
      <>
        <MenuButton
          ref={standIn}
          label={label}
          aria-haspopup="menu"
          onPointerEnter={load}
          onFocus={load}
          onPointerDown={press}
          onClick={press}
        />
        {isFailed && (
          <p role="alert" className="w-44 text-sm text-danger">
            {failure}
          </p>
        )}
      </>
    );
  }
  return (
    <loaded.Menu label={label} items={items} takesFocus={loaded.takesFocus} startsOpen={isPressed.current} />
  );
}

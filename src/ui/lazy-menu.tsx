import { useRef, useState } from "react";
import { lazyFile } from "./lazy-file.ts";
import type { Menu, MenuItem } from "./menu.tsx";
import { MenuButton } from "./menu-button.tsx";

interface LoadedMenu {
  readonly Menu: typeof Menu;
  /** True if the placeholder button had the focus, so that the loaded one takes it over. */
  readonly takesFocus: boolean;
}

const menuFile = lazyFile(async () => (await import("./menu.tsx")).Menu);

/**
 * A menu whose code is fetched when the user points at its button or focuses it, to keep it out of the first screen.
 *
 * If loading fails, a press on the button shows `failure`, and another press tries again.
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

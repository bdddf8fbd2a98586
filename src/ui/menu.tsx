import { Content, Item, Portal, Root, Trigger } from "@radix-ui/react-dropdown-menu";
import { startTransition, useRef, useState } from "react";
import { MenuButton } from "./menu-button.tsx";

/** An entry of a {@link Menu}. */
export interface MenuItem {
  readonly label: string;
  /** Why the entry is unavailable. It stays focusable, so that the reason can be read. */
  readonly unavailable?: string | undefined;
  readonly onSelect: () => void;
}

/** A button with a menu of actions. Not modal, because Radix's modal menu adds inline styles that the CSP forbids. */
export function Menu({
  label,
  items,
  takesFocus,
  startsOpen,
}: {
  label: string;
  items: readonly MenuItem[];
  takesFocus: boolean;
  startsOpen: boolean;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = useRef<() => void>(undefined);
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <Root
      modal={false}
      open={isOpen}
      onOpenChange={(next) => (next ? setIsOpen(true) : startTransition(() => setIsOpen(false)))}
    >
      <Trigger
        asChild
        // The pressed button is painted before the menu. A key waits for the menu, in which the next key moves.
        onPointerDown={(event) => {
          if (isOpen || event.button !== 0 || event.ctrlKey) return;
          event.preventDefault();
          startTransition(() => setIsOpen(true));
        }}
      >
        <MenuButton ref={trigger} label={label} autoFocus={takesFocus} />
      </Trigger>
      <Portal>
        <Content
          align="end"
          sideOffset={4}
          // Radix misses keys pressed before it loads.
          onFocus={({ target, currentTarget }) => {
            if (takesFocus && target === currentTarget) {
              currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
            }
          }}
          // Focus the button first: a dialog that the entry opens returns the focus to where it was.
          onCloseAutoFocus={(event) => {
            const action = chosen.current;
            if (action === undefined) return;
            chosen.current = undefined;
            event.preventDefault();
            trigger.current?.focus();
            action();
          }}
          className="max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md border border-hairline bg-surface p-1 floating"
        >
          {items.map((item) => (
            <Item
              key={item.label}
              aria-label={item.label}
              aria-disabled={item.unavailable !== undefined || undefined}
              aria-description={item.unavailable}
              // Radix also selects where a press of the menu's button is released: with little room, over an entry.
              onPointerUp={(event) => event.preventDefault()}
              onSelect={(event) => {
                if (item.unavailable === undefined) chosen.current = item.onSelect;
                else event.preventDefault();
              }}
              className="cursor-pointer rounded px-3 py-1.5 text-sm outline-none max-sm:py-3 data-highlighted:bg-sunken aria-disabled:text-quiet"
            >
              {item.label}
              {item.unavailable !== undefined && (
                <span aria-hidden className="block max-w-md text-[13px] wrap-anywhere">
                  {item.unavailable}
                </span>
              )}
            </Item>
          ))}
        </Content>
      </Portal>
    </Root>
  );
}

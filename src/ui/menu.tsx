import { Content, Item, Portal, Root, Trigger } from "@radix-ui/react-dropdown-menu";
import { MenuButton } from "./menu-button.tsx";

/** One entry of a {@link Menu}. */
export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
}

/** A button with a menu of actions. Not modal: a modal menu of this library writes styles that a CSP forbids. */
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
  return (
    <Root modal={false} defaultOpen={startsOpen}>
      <Trigger asChild>
        <MenuButton label={label} autoFocus={takesFocus} />
      </Trigger>
      <Portal>
        <Content
          align="end"
          sideOffset={4}
          // The library knows of a keyboard only what was pressed after it was loaded.
          onFocus={({ target, currentTarget }) => {
            if (takesFocus && target === currentTarget) {
              currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
            }
          }}
          className="max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md border border-hairline bg-surface p-1 floating"
        >
          {items.map((item) => (
            <Item
              key={item.label}
              onSelect={item.onSelect}
              className="cursor-pointer rounded px-3 py-2 text-sm outline-none data-highlighted:bg-sunken"
            >
              {item.label}
            </Item>
          ))}
        </Content>
      </Portal>
    </Root>
  );
}

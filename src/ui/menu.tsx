import { Content, Item, Portal, Root, Trigger } from "@radix-ui/react-dropdown-menu";
import { MenuButton } from "./menu-button.tsx";

/** One entry of a {@link Menu}. */
export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
}

/** A button with a menu of actions, open from the start. Not modal: a modal menu of this library writes styles that a CSP forbids. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <Root modal={false} defaultOpen>
      <Trigger asChild>
        <MenuButton label={label} />
      </Trigger>
      <Portal>
        <Content
          align="end"
          sideOffset={4}
          className="min-w-44 rounded-md border border-hairline bg-surface p-1 shadow-lg"
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

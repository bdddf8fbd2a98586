import type { KeyboardEvent } from "react";

/** Returns a key handler that acts on Enter, but not while the key is held or ends the composition of a text. */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.repeat || event.nativeEvent.isComposing) return;
    // If `act` moves the focus to a button, this key must not press it.
    event.preventDefault();
    act();
  };
}

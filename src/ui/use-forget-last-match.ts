import { useEffect } from "react";

/**
 * Runs a regular expression on an empty text. JavaScript engines keep the whole subject of the last match (`RegExp.$_`,
 * `RegExp.lastMatch`) until the next match, and with it a secret that was pasted.
 */
export function forgetLastMatch(): void {
  /^/.exec("");
}

/** Forgets the subject of the last match when the component unmounts; for components that hold pasted secrets. */
export function useForgetLastMatch(): void {
  useEffect(() => forgetLastMatch, []);
}

import { useEffect } from "react";

/**
 * Runs a regular expression on an empty string. JavaScript engines keep the whole subject of the last match
 * (`RegExp.$_`, `RegExp.lastMatch`) until the next match, and with it a pasted secret.
 */
export function forgetLastMatch(): void {
  /^/.exec("");
}

/** Clears the subject of the last match on unmount. For components that hold pasted secrets. */
export function useForgetLastMatch(): void {
  useEffect(() => forgetLastMatch, []);
}

/**
 * True if an input holds something of which the browser makes no value, such as half a date or the 31st of February. Its
 * `value` is then empty, as if nothing had been entered (HTML, `ValidityState.badInput`).
 */
export function hasBadInput(element: unknown): boolean {
  return element instanceof HTMLInputElement && element.validity.badInput;
}

import { plural } from "./plural.ts";

/** Returns the English text for a number. */
export function count(value: number, one: string, other: string): string {
  return plural("en", value, { one, other });
}

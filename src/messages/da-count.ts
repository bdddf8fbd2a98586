import { plural } from "./plural.ts";

/** Returns the Danish text for a number. */
export function count(value: number, one: string, other: string): string {
  return plural("da", value, { one, other });
}

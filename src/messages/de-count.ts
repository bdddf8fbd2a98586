import { plural } from "./plural.ts";

/** Returns the German text for a number. */
export function count(value: number, one: string, other: string): string {
  return plural("de", value, { one, other });
}

import { type AllMessages, enAll } from "./en-all.ts";

const accents: Record<string, string> = {
  a: "á",
  c: "ç",
  d: "ð",
  e: "é",
  g: "ĝ",
  h: "ĥ",
  i: "í",
  k: "ķ",
  l: "ľ",
  n: "ñ",
  o: "ó",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "ú",
  w: "ŵ",
  y: "ý",
  z: "ž",
  A: "Á",
  C: "Ç",
  D: "Ð",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ó",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
};

/** Accents, lengthens and brackets a text, so that untranslated texts are easy to spot. */
export function pseudoText(text: string): string {
  const accented = [...text].map((character) => accents[character] ?? character).join("");
  return `⟦${accented}${"·".repeat(Math.ceil(text.length / 4))}⟧`;
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") return (...args: unknown[]) => pseudoText(String(value(...args)));
  if (Array.isArray(value)) return value.map(pseudoOf);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudoOf(inner)]));
}

/** The pseudo-locales `en-XA` and `en-XB` (right to left), generated from English. */
export const pseudo = pseudoOf(enAll) as AllMessages;

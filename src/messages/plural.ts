/** Picks the text for a number by the language's plural rules. */
export function plural(
  language: string,
  value: number,
  texts: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return texts[new Intl.PluralRules(language).select(value)] ?? texts.other;
}

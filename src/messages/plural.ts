const rules = new Map<string, Intl.PluralRules>();

/** Returns the text for a number by the language's plural rules. */
export function plural(
  language: string,
  value: number,
  texts: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const found = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, found);
  return texts[found.select(value)] ?? texts.other;
}

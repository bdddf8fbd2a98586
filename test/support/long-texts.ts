import { expect } from "vitest";

/** Texts of any length on which a backtracking regular expression is slow. */
export const longTexts: Readonly<Record<string, (length: number) => string>> = {
  spaces: (length) => `a${" ".repeat(length)}b`,
  "spaces after an assignment": (length) => `client_secret=a${" ".repeat(length)}b`,
  "spaces before an equals sign": (length) => `export client_secret${" ".repeat(length)}b`,
  "spaces after a scheme": (length) => `Basic ${" ".repeat(length)}!`,
  "line breaks": (length) => `a${"\n ".repeat(length / 2)}b`,
  quotes: (length) => `"${'"'.repeat(length)}x`,
  braces: (length) => "{".repeat(length),
  brackets: (length) => "[".repeat(length),
  "equals signs": (length) => "=".repeat(length),
  letters: (length) => `Basic ${"A".repeat(length)}!`,
  digits: (length) => `${"1".repeat(length)}x`,
  dots: (length) => ".".repeat(length),
  stars: (length) => `${"**a".repeat(length / 3)}*`,
  backquotes: (length) => `${"`".repeat(length)}a`,
  "invisible characters": (length) => `${"\u200b".repeat(length)}a`,
};

/**
 * Expects a function to take time in proportion to the length of its text, and to finish with `longest`.
 *
 * Compares the least processor time of three for each length, and relies on the test's own timeout, so that neither the
 * speed nor the load of the machine matters.
 */
export async function expectLinear(
  read: (text: string) => unknown,
  make: (length: number) => string,
  { short = 40_000, longest = 1_000_000 } = {},
): Promise<void> {
  /** Returns the processor time of this process, in milliseconds: that of others does not count. */
  const processorTime = async (text: string) => {
    const start = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  // Garbage collection and compilation can make a measurement longer, but not shorter.
  const least = async (text: string) =>
    Math.min(await processorTime(text), await processorTime(text), await processorTime(text));
  const shortTime = await least(make(short));
  // A backtracking expression takes sixteen times as long for four times the length.
  expect(await least(make(4 * short))).toBeLessThan(8 * shortTime + 500);
  await read(make(longest));
}

/** One measured figure, its goal and the values it is computed from. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Maximum of `value`; absent if the figure is only watched. */
  readonly goal?: number;
  readonly unit: string;
  /** The values that the figure is computed from, by name. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Returns the arithmetic mean. NaN for an empty array. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Returns the median. NaN for an empty array. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}

/**
 * Returns the median of the ratios of pairs that were measured one after the other. Computers change their speed while
 * they are measured; a pair has about the same speed, two medians may not.
 */
export function medianOfRatios(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, index) => time / (others[index] ?? Number.NaN)));
}

/** Returns the 95th percentile. NaN for an empty array. */
export function percentile95(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Compares a figure with its goal. */
export function standing({ value, goal }: Figure): "met" | "missed" | "watched" {
  if (goal === undefined) return "watched";
  return value <= goal ? "met" : "missed";
}

/** Formats a figure as one line, with the result of comparing it with its goal. */
export function verdict(figure: Figure): string {
  const { name, value, goal, unit, parts } = figure;
  const made = Object.entries(parts).map(([part, number]) => `${part} ${Math.round(number * 100) / 100}`);
  const aim = goal === undefined ? "" : `goal ${goal}; `;
  return `${standing(figure).padEnd(7)} ${name}: ${value.toFixed(2)} ${unit} (${aim}${made.join(", ")})`;
}

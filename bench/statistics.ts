/** One figure of a run, the goal that it is held to, and what it was made of. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The most that `value` may be. */
  readonly goal: number;
  readonly unit: string;
  /** The medians that the figure was made of, by name. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Gives the middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}

/** Gives the number that 95 of 100 do not exceed. */
export function percentile95(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Says a figure in a line, and whether it met its goal. */
export function verdict({ name, value, goal, unit, parts }: Figure): string {
  const made = Object.entries(parts).map(([part, number]) => `${part} ${Math.round(number * 100) / 100}`);
  return `${value <= goal ? "met " : "MISSED"} ${name}: ${value.toFixed(2)} ${unit} (goal ${goal}; ${made.join(", ")})`;
}

/** One figure of a run, the goal that it is held to, and what it was made of. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The most that `value` may be; absent where it is only watched. */
  readonly goal?: number;
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

/** Says how a figure stands to its goal. */
export function standing({ value, goal }: Figure): "met" | "missed" | "watched" {
  if (goal === undefined) return "watched";
  return value <= goal ? "met" : "missed";
}

/** Says a figure in a line, and how it stands to its goal. */
export function verdict(figure: Figure): string {
  const { name, value, goal, unit, parts } = figure;
  const made = Object.entries(parts).map(([part, number]) => `${part} ${Math.round(number * 100) / 100}`);
  const aim = goal === undefined ? "" : `goal ${goal}; `;
  return `${standing(figure).padEnd(7)} ${name}: ${value.toFixed(2)} ${unit} (${aim}${made.join(", ")})`;
}

/** True in `npm run test:soak`, which requests the long runs. */
export const isSoak = process.env.SOAK === "1";

/** Returns the number of rounds: `few` in `npm test`, `many` in `npm run test:soak`. */
export function rounds(few: number, many: number): number {
  return isSoak ? many : few;
}

/** Reports a figure of a long run, which `npm run test:soak` records. */
export function noteFigure(what: string, figure: string): void {
  if (isSoak) process.stdout.write(`\nFigure: ${what}: ${figure}\n`);
}

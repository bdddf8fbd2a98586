/** Whether the long runs were asked for, with `npm run test:soak`. */
export const isSoak = process.env.SOAK === "1";

/** Gives how often something is tried: a little in `npm test`, often in `npm run test:soak`. */
export function rounds(few: number, many: number): number {
  return isSoak ? many : few;
}

/** Notes a figure of a long run; `npm run test:soak` writes them down. */
export function noteFigure(what: string, figure: string): void {
  if (isSoak) process.stdout.write(`\nFigure: ${what}: ${figure}\n`);
}

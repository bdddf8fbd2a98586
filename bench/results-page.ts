import { writeFileSync } from "node:fs";
import { type Figure, standing } from "./statistics.ts";

/** Writes a page with a bar chart of the parts of each figure, and whether its goal was met. */
export function writePage(figures: readonly Figure[]): void {
  const sections = figures.map((figure) => {
    const { name, value, goal, unit, parts } = figure;
    const most = Math.max(...Object.values(parts)) || 1;
    const bars = Object.entries(parts).map(
      ([part, size], index) =>
        `<text x="0" y="${index * 24 + 15}">${htmlOf(part)}</text><rect x="220" y="${index * 24 + 3}" width="${(360 * size) / most}" height="16"/><text x="${228 + (360 * size) / most}" y="${index * 24 + 15}">${(Math.round(size * 100) / 100).toLocaleString("en")}</text>`,
    );
    const height = bars.length * 24;
    return `<section><h2>${htmlOf(name)}</h2><p>${standing(figure)}: ${value.toFixed(2)} ${unit}${goal === undefined ? "" : `, goal ${goal}`}.</p><svg viewBox="0 0 680 ${height}" role="img" aria-label="${htmlOf(name)}">${bars.join("")}</svg></section>`;
  });
  writeFileSync(
    "bench/results/index.html",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>API Keys: figures</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}svg{font-size:13px;width:100%}rect{fill:#2563eb}h2{font-size:1rem;margin:2rem 0 0}p{margin:0 0 .5rem}</style><h1>API Keys: figures</h1>${sections.join("")}</html>\n`,
  );
}

function htmlOf(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

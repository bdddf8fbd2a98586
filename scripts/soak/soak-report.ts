import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "docs/soak.md";

const HEAD = `# Long runs: latest figures

Written by \`npm run test:soak\`, which takes the names of parts and keeps the figures of the others.

| Run | Figure | When, at which commit, with which Node.js |
| --- | --- | --- |
`;

/** Writes figures to `docs/soak.md`: each row replaces the one with the same name. */
export function reportFigures(figures: readonly (readonly [run: string, figure: string])[]): void {
  const rows = new Map(
    readFileSync(FILE, "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, run, figure, when] = /^\| (.+?) \| (.+?) \| (.+) \|$/.exec(line) ?? [];
        return run && figure && when && run !== "Run" && run !== "---" ? [[run, `${figure} | ${when}`]] : [];
      }),
  );
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const when = `${new Date().toISOString().slice(0, 10)}, ${commit}, ${process.version}`;
  for (const [run, figure] of figures) {
    rows.set(run, `${figure} | ${when}`);
    console.log(`${run}: ${figure}`);
  }
  writeFileSync(FILE, `${HEAD}${[...rows].map(([run, rest]) => `| ${run} | ${rest} |\n`).join("")}`);
}

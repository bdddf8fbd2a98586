import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mutations } from "../test/laws/mutations.ts";
import { buildAll } from "./build.ts";
import { tryNodeVersions } from "./soak/node-versions.ts";
import { tryRefusals } from "./soak/refusals.ts";
import { runCommand } from "./soak/run-command.ts";
import { simulateOverlaps } from "./soak/simulate-overlaps.ts";
import { survivingMutations } from "./soak/try-mutations.ts";

const LONG_TESTS = [
  ...["killed", "token-fuzz", "token-load"].map((name) => `test/local-manager/${name}.test.ts`),
  ...["many-accounts", "soak"].map((name) => `test/install-callback/${name}.test.ts`),
  "test/walks/walks.test.tsx",
];

/** Number of random walks through the page in a browser. */
const FRAME_WALKS = 50;

await buildAll();
const long = await runCommand(["node_modules/.bin/vitest", "run", ...LONG_TESTS], {
  env: { SOAK: "1" },
  echo: true,
});
const figures = [...long.output.matchAll(/^Figure: (.*?): (.*)$/gm)].map(([, what, figure]) => [
  what,
  figure,
]);
const frameWalks = await runCommand(
  [process.execPath, "scripts/launch.cjs", "test", "browser", "e2e/walks.spec.ts"],
  { env: { FRAME_WALKS: String(FRAME_WALKS) }, echo: true },
);
const refusals = await tryRefusals();
const overlaps = simulateOverlaps();
const surviving = await survivingMutations(mutations);
const versions = await tryNodeVersions();

const row = (cells: readonly unknown[]) => `| ${cells.join(" | ")} |`;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const report = `# Long runs: latest figures

Written by \`npm run test:soak\` on ${new Date().toISOString().slice(0, 10)}, at ${commit}, Node.js ${process.version}.

| Run | Figure |
| --- | --- |
${figures.map(row).join("\n")}
${row(["walks through the frame", `${FRAME_WALKS}, ${frameWalks.status === 0 ? "no secret lost" : "FAILED"}`])}
${row(["time of the answer to a damaged secret, as a ratio to that of a wrong one", `median ${refusals.medianRatio.toFixed(2)}, 95th percentile ${refusals.p95Ratio.toFixed(2)}`])}
${row(["presented secrets found in the server's memory afterwards", refusals.left])}
${row([
  `of ${overlaps.integrations} simulated integrations, refused during a rotation`,
  `${overlaps.byAdvice} if someone follows the row, ${overlaps.fixedDay} with a fixed day, ${overlaps.fixedWeek} with a fixed week`,
])}
${row(["rules broken on purpose", `${mutations.length - surviving.length} of ${mutations.length} made their test fail`])}
${versions
  .map((result) =>
    row([
      `Node.js ${result.major}, services and pure modules`,
      result.status === "not_to_be_had"
        ? "not available"
        : `${result.status}, ${result.version}: ${result.summary}`,
    ]),
  )
  .join("\n")}
`;
writeFileSync("docs/soak.md", report);
console.log(`\n${report}`);
const isGood =
  long.status === 0 &&
  frameWalks.status === 0 &&
  refusals.isGood &&
  overlaps.byAdvice === 0 &&
  surviving.length === 0 &&
  versions.every(({ status }) => status === "passed");
process.exit(isGood ? 0 : 1);

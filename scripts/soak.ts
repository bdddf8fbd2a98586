import { mutations } from "../test/laws/mutations.ts";
import { buildAll } from "./build.ts";
import { tryNodeVersions } from "./soak/node-versions.ts";
import { tryRefusals } from "./soak/refusals.ts";
import { runCommand } from "./soak/run-command.ts";
import { simulateOverlaps } from "./soak/simulate-overlaps.ts";
import { reportFigures } from "./soak/soak-report.ts";
import { survivingMutations } from "./soak/try-mutations.ts";

/** Number of random walks through the page in a browser. */
const FRAME_WALKS = 50;

/** Runs test files with as many rounds as they have for long runs, and reports their figures. */
async function longTests(files: readonly string[]): Promise<boolean> {
  const run = await runCommand(["node_modules/.bin/vitest", "run", ...files], {
    env: { SOAK: "1" },
    echo: true,
  });
  const figures = [...run.output.matchAll(/^Figure: (.*?): (.*)$/gm)];
  reportFigures(figures.map(([, what = "", figure = ""]) => [what, figure] as const));
  return run.status === 0;
}

/** The parts, in the order in which they run. Each resolves to whether it passed. */
const parts: Readonly<Record<string, () => Promise<boolean>>> = {
  "local-manager": () =>
    longTests(["killed", "token-fuzz"].map((name) => `test/local-manager/${name}.test.ts`)),
  "install-callback": () =>
    longTests(["many-accounts", "soak"].map((name) => `test/install-callback/${name}.test.ts`)),
  sealing: () => longTests(["test/sealing/seal-text.test.ts"]),
  async refusals() {
    const { medianRatio, p95Ratio, left, isGood } = await tryRefusals();
    reportFigures([
      [
        "time of the answer to a damaged secret, as a ratio to that of a wrong one",
        `median ${medianRatio.toFixed(2)}, 95th percentile ${p95Ratio.toFixed(2)}`,
      ],
      ["presented secrets found in the server's memory afterwards", String(left)],
    ]);
    return isGood;
  },
  async overlaps() {
    const { integrations, byAdvice, fixedDay, fixedWeek } = simulateOverlaps();
    reportFigures([
      [
        `of ${integrations} simulated integrations, refused during a rotation`,
        `${byAdvice} if someone follows the row, ${fixedDay} with a fixed day, ${fixedWeek} with a fixed week`,
      ],
    ]);
    return byAdvice === 0;
  },
  async versions() {
    const versions = await tryNodeVersions();
    reportFigures(
      versions.map((result) => [
        `Node.js ${result.major}, services and pure modules`,
        result.status === "not_to_be_had"
          ? "not available"
          : `${result.status}, ${result.version}: ${result.summary}`,
      ]),
    );
    return versions.every(({ status }) => status === "passed");
  },
  async mutations() {
    const surviving = await survivingMutations(mutations);
    const caught = mutations.length - surviving.length;
    reportFigures([["rules broken on purpose", `${caught} of ${mutations.length} made their test fail`]]);
    return surviving.length === 0;
  },
  async "frame-walks"() {
    const walks = await runCommand(
      [process.execPath, "scripts/launch.cjs", "test", "browser", "e2e/walks.spec.ts"],
      { env: { FRAME_WALKS: String(FRAME_WALKS) }, echo: true },
    );
    const outcome = walks.status === 0 ? "no secret lost" : "FAILED";
    reportFigures([["walks through the frame", `${FRAME_WALKS}, ${outcome}`]]);
    return walks.status === 0;
  },
  walks: () => longTests(["test/walks/walks.test.tsx"]),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

buildAll();
let areAllGood = true;
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n— ${name}`);
  const isGood = await run();
  if (!isGood) console.error(`${name} failed.`);
  areAllGood &&= isGood;
}
process.exit(areAllGood ? 0 : 1);

// @vitest-environment happy-dom
import fc from "fast-check";
import { afterAll, beforeAll, it, vi } from "vitest";
import { files } from "../support/files-that-fail.ts";
import { type ManagerProcess, startManagerProcess } from "../support/manager-process.ts";
import { noteFigure, rounds } from "../support/soak.ts";
import { Promises } from "./promises.ts";
import { canPress, press, shownSecret } from "./screen.ts";
import { personSteps, type Walk, worldSteps } from "./steps.ts";
import { World } from "./world.tsx";

vi.mock("../../src/ui/lazy-file.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/ui/lazy-file.ts")>();
  const { fallible } = await import("../support/files-that-fail.ts");
  return { ...original, lazyFile: fallible(original.lazyFile) };
});

let server: ManagerProcess;

beforeAll(async () => {
  server = await startManagerProcess();
});
afterAll(() => server.close());

function setAddress(url: string): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(url);
}

/** Lets everything come to rest, as a person does who finishes what is open. */
async function comeToRest({ world, promises }: Walk): Promise<void> {
  files.isFailing = false;
  await world.do(() => world.network.goOnline());
  await world.do(() => world.network.deliverHeld());
  if (!world.isMounted) await world.mount();
  for (let looks = 0; world.openDialog && looks < 10; looks++) {
    const { credentials, dialog } = world.texts;
    if (canPress(world, credentials.closeAnyway)) {
      promises.settle(shownSecret(world));
      await press(world, credentials.closeAnyway);
    } else await press(world, dialog.close);
    promises.check();
  }
  await world.do(() => world.queryClient.invalidateQueries({ queryKey: ["api-keys"] }));
}

it("whatever a person and the world do, no issued secret is lost, nothing happens twice, and every outcome is said", {
  timeout: 3_600_000,
}, async () => {
  let walks = 0;
  let steps = 0;
  let script: string[] = [];
  await fc
    .assert(
      fc.asyncProperty(
        fc.commands(
          [...personSteps, ...personSteps, ...worldSteps].map((step) => fc.constant(step)),
          {
            maxCommands: 150,
            size: "max",
          },
        ),
        async (commands) => {
          const world = await World.open(server, setAddress);
          const walk: Walk = { world, promises: new Promises(world), script: [], names: 0 };
          script = walk.script;
          try {
            await fc.asyncModelRun(() => ({ model: walk, real: walk }), commands);
            await comeToRest(walk);
            await walk.promises.checkAtTheEnd();
          } finally {
            await world.close();
            walks += 1;
            steps += walk.script.length;
          }
        },
      ),
      { numRuns: Number(process.env.WALKS ?? rounds(200, 5_000)), endOnFailure: false },
    )
    .catch((error: unknown) => {
      throw new Error(`A walk broke a promise:\n${script.join("\n")}`, { cause: error });
    });
  noteFigure("walks through the page", `${walks} walks of ${Math.round(steps / walks)} steps on average`);
});

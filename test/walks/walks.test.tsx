// @vitest-environment happy-dom
import fc from "fast-check";
import { afterAll, beforeAll, it } from "vitest";
import { files } from "../support/files-that-fail.ts";
import { type ManagerProcess, startManagerProcess } from "../support/manager-process.ts";
import { canPress, press, shownSecret } from "../support/screen.ts";
import { noteFigure, rounds } from "../support/soak.ts";
import { World } from "../support/world.tsx";
import { personSteps } from "./person-steps.ts";
import { Promises } from "./promises.ts";
import { takeStep, type Walk } from "./step.ts";
// Loaded up front: walks do not cover the loading of the menu.
import "../../src/ui/menu.tsx";
import { worldSteps } from "./world-steps.ts";

let server: ManagerProcess;

beforeAll(async () => {
  server = await startManagerProcess();
});
afterAll(() => server.close());

/** Ends all faults, delivers held responses and closes open dialogs. */
async function comeToRest({ world, promises }: Walk): Promise<void> {
  files.isFailing = false;
  await world.do(() => world.network.goOnline());
  await world.do(() => world.network.deliverHeld());
  promises.check();
  if (!world.isMounted) await world.mount();
  for (let looks = 0; world.openDialog && looks < 10; looks++) {
    const { credentials, dialog } = world.texts;
    if (canPress(world, credentials.closeAnyway)) {
      promises.settle(shownSecret(world));
      await press(world, credentials.closeAnyway);
    } else await press(world, dialog.close);
    promises.check();
  }
  await world.reload();
}

/** One random choice. In seven of ten, the user acts; otherwise something happens from outside. */
const choice = fc.record({ who: fc.nat(9), pick: fc.nat(9_999) });

it("in random walks the page loses no issued secret, creates or rotates nothing twice, and reports every outcome", {
  timeout: 7_200_000,
}, async () => {
  let walks = 0;
  let steps = 0;
  let broken: readonly string[] = [];
  const property = fc.asyncProperty(
    fc.array(choice, { minLength: 5, maxLength: 40, size: "max" }),
    async (choices) => {
      const world = await World.open(server);
      const walk: Walk = { world, promises: new Promises(world), script: [], names: 0 };
      try {
        for (const { who, pick } of choices) await takeStep(walk, who < 7 ? personSteps : worldSteps, pick);
        await comeToRest(walk);
        await walk.promises.checkAtTheEnd();
      } catch (error) {
        broken = walk.script;
        throw error;
      } finally {
        await world.close();
        walks += 1;
        steps += walk.script.length;
      }
    },
  );
  await fc
    .assert(property, {
      numRuns: Number(process.env.WALKS ?? rounds(200, 5_000)),
      endOnFailure: true,
    })
    .catch((cause: unknown) => {
      throw new Error(`A walk broke a promise:\n${broken.join("\n")}`, { cause });
    });
  noteFigure("walks through the page", `${walks} walks of ${Math.round(steps / walks)} steps on average`);
});

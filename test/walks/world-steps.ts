import { fireEvent } from "@testing-library/react";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { files } from "../support/files-that-fail.ts";
import { isOnPage, type Step, step, type Walk } from "./step.ts";

/** Events from outside: the network, Manager, the browser and another administrator. */
export const worldSteps: readonly Step[] = [
  ...(["lost", "dropped", "held"] as const).map((fate) =>
    step(`the next answer is ${fate}`, isOnPage, async ({ world }) => {
      world.network.nextFate = fate;
    }),
  ),
  step(
    "the held answer arrives",
    ({ world }) => world.network.holdsAnswers,
    ({ world }) => world.do(() => world.network.deliverHeld()),
    8,
  ),
  step(
    "the connection breaks",
    ({ world }) => !world.network.isOffline,
    ({ world }) => world.do(() => world.network.goOffline()),
  ),
  step(
    "the connection is back",
    ({ world }) => world.network.isOffline,
    ({ world }) => world.do(() => world.network.goOnline()),
    8,
  ),
  step(
    "a newer version replaces the files",
    () => true,
    async () => {
      files.isFailing = true;
    },
  ),
  step(
    "the files are there again",
    () => files.isFailing,
    async () => {
      files.isFailing = false;
    },
    8,
  ),
  step("the list is read again", isOnPage, ({ world }) => world.reload()),
  ...["da", "de", "en"].map((language) =>
    step(`Manager's language becomes ${language}`, isOnPage, ({ world }) =>
      world.do(() => world.manager.changeLanguage(language)),
    ),
  ),
  step("the tab is hidden and shown", isOnPage, ({ world }) =>
    world.do(() => {
      fireEvent.blur(window);
      fireEvent(document, new Event("visibilitychange"));
      fireEvent.focus(window);
    }),
  ),
  step("the app token expires", isOnPage, async ({ world }) => world.manager.replaceToken("expired")),
  step("the browser refuses the clipboard", isOnPage, async ({ world }) => {
    world.isClipboardAllowed = !world.isClipboardAllowed;
  }),
  ...(["edits", "rotates", "revokes"] as const).map((act) =>
    step(`another administrator ${act} the first key`, isOnPage, (walk) => actElsewhere(walk, act)),
  ),
  step(
    "Manager takes the page away",
    isOnPage,
    async ({ world, promises }) => {
      await world.unmount();
      world.network.loseHeld();
      promises.settleAll();
    },
    1,
  ),
  step(
    "Manager opens the page",
    ({ world }) => !world.isMounted,
    ({ world }) => world.mount(),
    60,
  ),
];

async function actElsewhere({ world, promises }: Walk, act: "edits" | "rotates" | "revokes"): Promise<void> {
  const [key] = await world.activeKeys();
  if (key === undefined) return;
  const { version } = key;
  if (act === "edits") {
    await world.service("PATCH", apiKeyPath(key.id), {
      body: { description: `Edited in version ${version}` },
      version,
    });
  } else if (act === "rotates") {
    const answer = await world.service("POST", apiKeyPath(key.id, "/rotate"), {
      body: { overlapSeconds: 3600 },
      version,
    });
    if (answer.ok) promises.foreignRotations += 1;
  } else await world.service("POST", apiKeyPath(key.id, "/revoke"), { body: {}, version });
}

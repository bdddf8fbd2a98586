import { fireEvent } from "@testing-library/react";
import { canPress, findButton, findField, isHeaded, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import { isOnPage, type Step, step, type Walk } from "./step.ts";

const isFree = ({ world }: Walk) => world.isMounted && world.openDialog === undefined;
const hasSecret = ({ world }: Walk) => world.isMounted && shownSecret(world) !== undefined;
const has = (name: (world: World) => string) => (walk: Walk) =>
  isOnPage(walk) && canPress(walk.world, name(walk.world));

const pressStep = (text: string, name: (world: World) => string, { times = 1, weight = 2 } = {}) =>
  step(text, has(name), ({ world }) => press(world, name(world), times), weight);

/** Opens a key's menu and chooses an entry, with the fewest events: walks do not test the menu. */
async function choose(world: World, index: number, entry: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("table button[aria-haspopup=menu]")];
  const button = buttons[index % buttons.length];
  if (button === undefined) return;
  await world.do(() => fireEvent.pointerEnter(button));
  const trigger = findButton(world, button.getAttribute("aria-label") ?? "");
  if (trigger === undefined) return;
  await world.do(() => fireEvent.keyDown(trigger, { key: "Enter" }));
  const item = [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find(
    ({ textContent }) => textContent === entry,
  );
  if (item) await world.do(() => fireEvent.click(item));
}

const hasRows = (walk: Walk) =>
  isFree(walk) && document.querySelector("table button[aria-haspopup=menu]") !== null;

const chooseStep = (entry: "edit" | "rotate" | "revoke" | "testToken" | "history", index: number) =>
  step(`choose ${entry} of row ${index}`, hasRows, ({ world }) =>
    choose(world, index, world.texts.table[entry]),
  );

/** What a user can do. */
export const personSteps: readonly Step[] = [
  pressStep("press Create API key", ({ texts }) => texts.page.create, { weight: 20 }),
  step(
    "fill in the form of a new key",
    ({ world }) =>
      world.isMounted &&
      isHeaded(world, world.texts.form.heading) &&
      // Not while a create is in flight: its response may replace the form halfway.
      canPress(world, world.texts.review.create) &&
      document.querySelector("dialog input[type=checkbox]") !== null,
    async (walk) => {
      const { world } = walk;
      walk.names += 1;
      await type(world, world.texts.form.name, `Key ${walk.names}`);
      await type(world, world.texts.form.description, "Walked");
      const box = document.querySelector<HTMLInputElement>(
        "dialog input[type=checkbox][name='asset.view'], dialog input[type=checkbox]",
      );
      if (box && !box.checked) await world.do(() => fireEvent.click(box));
    },
    20,
  ),
  step(
    "acknowledge the risk",
    ({ world }) => world.isMounted && canAcknowledge(world) !== undefined,
    ({ world }) => world.do(() => fireEvent.click(canAcknowledge(world) ?? document)),
    20,
  ),
  step(
    "change the description and press Review",
    ({ world }) =>
      world.isMounted &&
      !isHeaded(world, world.texts.form.heading) &&
      canPress(world, world.texts.form.review),
    async (walk) => {
      walk.names += 1;
      await type(walk.world, walk.world.texts.form.description, `Changed ${walk.names}`);
      await press(walk.world, walk.world.texts.form.review);
    },
    20,
  ),
  pressStep("press Create key", ({ texts }) => texts.review.create, { weight: 20 }),
  pressStep("press Create key twice", ({ texts }) => texts.review.create, { times: 2, weight: 10 }),
  pressStep("press Back", ({ texts }) => texts.review.back),
  pressStep("press Discard", ({ texts }) => texts.form.discard),
  pressStep("press Keep editing", ({ texts }) => texts.form.keepEditing),
  pressStep("press Cancel", ({ texts }) => texts.form.cancel),
  pressStep("press Save changes", ({ texts }) => texts.edit.save, { weight: 20 }),
  pressStep("press Apply my changes", ({ texts }) => texts.edit.saveOnTop, { weight: 20 }),
  pressStep("press Look again", ({ texts }) => texts.lostAnswer.lookAgain),
  pressStep("press Send again", ({ texts }) => texts.lostAnswer.sendAgain),
  pressStep("press Try again", ({ texts }) => texts.errors.tryAgain),
  pressStep("press Close", ({ texts }) => texts.dialog.close),
  step("press Rotate secret", isRotating, ({ world }) => press(world, world.texts.rotate.rotate), 15),
  step(
    "press Rotate secret twice",
    isRotating,
    ({ world }) => press(world, world.texts.rotate.rotate, 2),
    10,
  ),
  step(
    "press Retire old secret of a row",
    (walk) => isOnPage(walk) && isFree(walk) && retireButton(walk) !== undefined,
    (walk) => walk.world.do(() => retireButton(walk)?.click()),
  ),
  pressStep("press Retire old secret", ({ texts }) => texts.retire.retire, { weight: 10 }),
  step("choose to expire the old secret immediately", isRotating, async ({ world }) => {
    const radio = document.querySelector<HTMLInputElement>("dialog input[type=radio]:not(:disabled)");
    if (radio) await world.do(() => fireEvent.click(radio));
  }),
  step(
    "type the name, where it is asked for, and press Revoke key",
    ({ world }) => world.isMounted && canPress(world, world.texts.revoke.revoke),
    async ({ world }) => {
      const name = [...document.querySelectorAll("table tbody th bdi")].find(({ textContent }) =>
        isHeaded(world, world.texts.revoke.heading(textContent)),
      )?.textContent;
      if (name && findField(world, world.texts.revoke.typeName(name)))
        await type(world, world.texts.revoke.typeName(name), ` ${name.toUpperCase()} `);
      await press(world, world.texts.revoke.revoke);
    },
    15,
  ),
  step("copy the secret by its button", hasSecret, async ({ world, promises }) => {
    if (world.isClipboardAllowed) promises.settle(shownSecret(world));
    await press(world, world.texts.credentials.copyClientSecret);
  }),
  step("copy the secret by keyboard", hasSecret, async ({ world, promises }) => {
    const field = findField(world, world.texts.credentials.clientSecret);
    if (field === undefined) return;
    promises.settle(shownSecret(world));
    field.select();
    await world.do(() => fireEvent.copy(field, { clipboardData: { setData() {} } }));
  }),
  pressStep("press Done", ({ texts }) => texts.credentials.done),
  pressStep("press Keep it open", ({ texts }) => texts.credentials.stay),
  step(
    "press Close anyway",
    has(({ texts }) => texts.credentials.closeAnyway),
    async ({ world, promises }) => {
      promises.settle(shownSecret(world));
      await press(world, world.texts.credentials.closeAnyway);
    },
  ),
  step(
    "press Test token in the one-time view",
    (walk) => hasSecret(walk) && canPress(walk.world, walk.world.texts.credentials.testToken),
    ({ world }) => press(world, world.texts.credentials.testToken),
  ),
  pressStep("press Request token", ({ texts }) => texts.lab.request),
  step(
    "press Escape",
    (walk) => isOnPage(walk) && !isFree(walk),
    ({ world }) => world.do(() => fireEvent.keyDown(focusIn(world.openDialog), { key: "Escape" })),
  ),
  step(
    "press Escape until the browser closes the dialog",
    (walk) => isOnPage(walk) && !isFree(walk),
    ({ world }) => world.do(() => world.openDialog?.close()),
  ),
  ...[0, 1].flatMap((index) =>
    (["edit", "rotate", "revoke", "testToken", "history"] as const).map((entry) => chooseStep(entry, index)),
  ),
];

function isRotating({ world }: Walk): boolean {
  return (
    world.isMounted &&
    isHeaded(world, world.texts.rotate.heading) &&
    canPress(world, world.texts.rotate.rotate)
  );
}

function retireButton({ world }: Walk): HTMLButtonElement | undefined {
  return [...document.querySelectorAll<HTMLButtonElement>("table button")].find(
    ({ textContent }) => textContent === world.texts.table.retire,
  );
}

function canAcknowledge(world: World): HTMLInputElement | undefined {
  if (!isHeaded(world, world.texts.review.heading)) return undefined;
  return document.querySelector<HTMLInputElement>("dialog input[type=checkbox]:not(:checked)") ?? undefined;
}

function focusIn(dialog: HTMLElement | undefined): Element {
  return dialog?.contains(document.activeElement) && document.activeElement
    ? document.activeElement
    : (dialog ?? document.body);
}

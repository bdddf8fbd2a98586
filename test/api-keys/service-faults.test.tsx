// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { canPress, copyAndClose, fillKeyForm, press, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const UNREACHABLE = "The service cannot be reached. Check the connection, then try again.";
const NOT_UNDERSTOOD =
  "The service’s answer was cut off, or is not one that this app understands. Try again.";

const open = pageInAWorld();

function saidAlert(): string | undefined {
  const [alert] = screen.queryAllByRole("alert");
  return alert && within(alert).getAllByRole("paragraph")[0]?.textContent?.trim();
}

/** Waits until the button is enabled, as after a `Retry-After`, and presses it. */
async function pressWhenPossible(world: World, button: string): Promise<void> {
  while (!canPress(world, button)) await world.pass(100);
  await press(world, button);
}

/** Presses a button. If that fails, records the text of the alert and presses again once possible. */
async function insist(world: World, button: string, isDone: () => boolean, said: Set<string>): Promise<void> {
  await press(world, button);
  if (isDone()) return;
  said.add(saidAlert() ?? `Nothing was said after ${button}.`);
  await pressWhenPossible(world, button);
  expect(isDone(), `${button}, the second time`).toBe(true);
}

const isOpen = (name: string) => screen.queryByRole("dialog", { name }) !== null;

describe("from create to revoke, with the first response to each request", () => {
  it.each([
    ["slow", []],
    ["dropped", [UNREACHABLE]],
    ["lost-answer", [UNREACHABLE]],
    ["half-json", [NOT_UNDERSTOOD]],
    ["malformed", [NOT_UNDERSTOOD]],
    ["no-secret", []],
    [
      "html",
      [
        "The service answered with a web page instead of data. Trackunit may be down, or the address is wrong; try again later.",
      ],
    ],
    ["unauthorized", []],
    ["too-many-requests", ["Too many requests. Wait a moment, then try again."]],
    ["service-unavailable", ["The service cannot answer right now. Try again in a moment."]],
    ["server-error", ["Unexpected error. Try again; if it keeps happening, send support the details."]],
  ])(
    "%s: the page reports each failure, the next try succeeds, and nothing happens twice",
    async (fault, sentences) => {
      const world = await open(`Faulty [first:${fault}]`);
      const said = new Set<string>();
      const tryAgain = async () => {
        if (screen.queryByRole("button", { name: "Try again" }) === null) return;
        said.add(saidAlert() ?? "");
        await pressWhenPossible(world, "Try again");
      };
      const hasToast = (text: string) => world.manager.toasts.some(({ title }) => title.includes(text));
      await tryAgain();

      await fillKeyForm(world, { name: "ERP" });
      await insist(world, "Create key", () => isOpen("Save your client secret"), said);
      await copyAndClose(world);
      expect(screen.getByText("1 of 10 active keys")).toBeVisible();

      await world.choose("ERP", "Edit");
      await type(world, "Description", "Changed");
      await press(world, "Review");
      await insist(world, "Save changes", () => hasToast("ERP was changed"), said);

      await world.choose("ERP", "Rotate secret");
      await insist(world, "Rotate secret", () => isOpen("Save your client secret"), said);
      await press(world, "Test token");
      await copyAndClose(world);
      await press(world, "Retire old secret of ERP");
      await insist(world, "Retire old secret", () => hasToast("The old secret of ERP was retired."), said);

      await world.choose("ERP", "History");
      await tryAgain();
      expect(screen.getAllByText("Secret rotated")).toHaveLength(1);
      expect(within(screen.getByRole("dialog")).getAllByText("Created")).toHaveLength(1);
      await press(world, "Close");

      await world.choose("ERP", "Revoke");
      await insist(world, "Revoke key", () => isOpen("ERP is revoked"), said);
      expect([...said]).toEqual(sentences);
      const intents = world.network.writes.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
      expect(new Set(intents).size, "one intent for the create, one for the rotation").toBe(2);
    },
  );
});

it("if the service refuses the app token twice, the form says so and keeps the input", async () => {
  const world = await open();
  await fillKeyForm(world, { name: "Refused", description: "Typed with care" });
  world.manager.answerRefresh = async () => "refused";
  world.manager.replaceToken("refused");
  await press(world, "Create key");
  expect(screen.getByRole("alert")).toHaveTextContent("Manager’s token for this app was refused.");
  const creates = world.network.writes;
  expect(creates.map(({ status }) => status)).toEqual([401, 401]);
  expect(new Set(creates.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Refused");
  expect(screen.getByRole("textbox", { name: "Description" })).toHaveValue("Typed with care");
});

it("if the service is unavailable, the form says so, keeps the input and succeeds on the next try", async () => {
  const world = await open("Down [first:service-unavailable]");
  await pressWhenPossible(world, "Try again");
  await fillKeyForm(world, { name: "Down" });
  await press(world, "Create key");
  expect(screen.getByRole("alert")).toHaveTextContent("The service cannot answer right now.");
  await type(world, "Name", "Up again");
  await press(world, "Create key");
  expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
});

it.each([
  ["always:service-unavailable", "The service cannot answer right now."],
  ["always:html", "The service answered with a web page instead of data."],
  ["api-keys-not-enabled", "API Keys is not enabled for this account."],
  ["always:unauthorized", "Manager’s token for this app was refused."],
])("an account with %s shows a specific message and a Try again button", async (sentinel, words) => {
  await open(`Faulty [${sentinel}]`);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

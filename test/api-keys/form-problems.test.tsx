// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, fillKeyForm, press, type } from "../support/screen.ts";

const open = pageInAWorld();

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

describe("the form of a new key", () => {
  it("shows each problem at its field and keeps the input", async () => {
    const world = await open();
    await fillKeyForm(world, { name: "evil\u202Etxt", description: "x".repeat(501), scope: "" });
    await press(world, "Create key");
    expect(field("Name")).toHaveAccessibleDescription(/reverse the direction of text/);
    expect(field("Name")).toHaveFocus();
    expect(field("Description")).toHaveAccessibleDescription(/Use 500 characters or fewer/);
    expect(screen.getByRole("group", { name: "What may it do?" })).toHaveAccessibleDescription(
      /Select at least one scope/,
    );
    expect(field("Name")).toHaveValue("evil\u202Etxt");
    expect(world.network.writes).toEqual([]);
  });

  it("asks for a name and a description, and submits on Enter once both are filled in", async () => {
    const world = await open();
    await fillKeyForm(world, { name: "", description: " " });
    await press(world, "Create key");
    expect(field("Name")).toHaveAccessibleDescription(/Enter a name/);
    expect(field("Description")).toHaveAccessibleDescription(/Enter what the key is used for/);
    await type(world, "Name", "Now named");
    await type(world, "Description", "Now described");
    await world.do(() => fireEvent.keyDown(field("Name"), { key: "Enter" }));
    expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  });

  it("explains a preset only while all of its scopes are selected", async () => {
    const world = await open();
    await press(world, "Create API key");
    await press(world, "Fleet data");
    expect(screen.getByText("Reads machines and the account.")).toBeVisible();
    await world.do(() => fireEvent.click(screen.getByRole("checkbox", { name: /^account\.view / })));
    expect(screen.queryByText("Reads machines and the account.")).toBeNull();
    expect(screen.getByText("1 scope selected")).toBeVisible();
  });

  it.each([
    ["of 10,000 characters", "x".repeat(10_000), /Use 100 characters or fewer/],
    ["of invisible characters", "\u200B\u2060\uFEFF", /at least one visible character/],
    ["with a line break", "one\u2028two\u0007", /Remove line breaks and control characters/],
    ["that reverses the reading direction", "invoice\u202Efdp", /reverse the direction of text/],
  ])("refuses a name %s and says why", async (_, name, words) => {
    const world = await open();
    await fillKeyForm(world, { name });
    await press(world, "Create key");
    expect(field("Name")).toHaveAccessibleDescription(words);
  });

  it.each(["first", "  ＦＩＲＳＴ\u200B "])(
    "says that the name %j is taken, and keeps everything else",
    async (name) => {
      const world = await open();
      await createKey(world, { name, description: "another" });
      expect(field("Name")).toHaveAccessibleDescription(/Another active key has this name/);
      expect(field("Name")).toHaveFocus();
      expect(field("Description")).toHaveValue("another");
      expect(screen.getByText("1 scope selected")).toBeVisible();
      await type(world, "Name", "Second");
      await press(world, "Create key");
      expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
    },
  );

  it("cannot be opened if the account has ten active keys, and the button says why", async () => {
    const world = await open("Full");
    for (let number = 1; number <= 8; number++) {
      const body = { name: `Key ${number}`, description: "Nightly", allowedScopes: ["asset.view"] };
      await world.service("POST", API_KEYS_PATH, { body });
    }
    await world.reload();
    expect(screen.queryByText(/1 key left/)).toBeNull();
    await createKey(world, { name: "Key 9" });
    await copyAndClose(world);
    expect(screen.getByText(/1 key left/)).toBeVisible();
    await createKey(world, { name: "Key 10" });
    await copyAndClose(world);
    expect(screen.getByText("10 of 10 active keys")).toBeVisible();
    const create = screen.getByRole("button", { name: "Create API key" });
    expect(create).toHaveAttribute("aria-disabled", "true");
    expect(create).toHaveAccessibleDescription(/reached the limit of 10 active keys/);
  });

  it("says that a name is taken while the administrator types it", async () => {
    const world = await open();
    await press(world, "Create API key");
    await type(world, "Name", "FIRST ");
    expect(field("Name")).toHaveAccessibleDescription(/Another active key has this name/);
    await type(world, "Name", "FIRST two");
    expect(field("Name")).not.toHaveAccessibleDescription(/Another active key has this name/);
  });

  it("refuses a new rotate-by date in the past", async () => {
    const world = await open();
    await fillKeyForm(world, { name: "ERP" });
    await type(world, "Rotate by", "2020-01-31");
    await press(world, "Create key");
    expect(screen.getByLabelText("Rotate by")).toHaveAccessibleDescription("Choose today or a later date.");
    expect(world.network.writes).toEqual([]);
    await type(world, "Rotate by", "2999-01-31");
    await press(world, "Create key");
    expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  });

  it("asks before Escape discards changes, and returns the focus to the field", async () => {
    const world = await open();
    const pressEscape = () =>
      world.do(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
    await press(world, "Create API key");
    await pressEscape();
    expect(screen.queryByRole("dialog")).toBeNull();
    await fillKeyForm(world, { name: "ERP" });
    field("Name").focus();
    await pressEscape();
    expect(screen.getByRole("button", { name: "Keep editing" })).toHaveFocus();
    await pressEscape();
    await press(world, "Keep editing");
    expect(field("Name")).toHaveFocus();
    expect(field("Name")).toHaveValue("ERP");
    await pressEscape();
    await press(world, "Discard");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(world.network.writes).toEqual([]);
  });

  it("cannot be discarded while the key is being created, even if it asked about that before", async () => {
    const world = await open();
    await fillKeyForm(world, { name: "ERP" });
    await world.do(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
    world.network.nextFate = "held";
    await world.do(() => fireEvent.keyDown(field("Name"), { key: "Enter" }));
    expect(screen.queryByRole("button", { name: "Discard" })).toBeNull();
    await world.do(() => world.network.deliverHeld());
    expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  });
});

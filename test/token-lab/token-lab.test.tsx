// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { findField, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

async function openLabInTheOneTimeView(world: World): Promise<string> {
  await world.choose("First", "Rotate secret");
  await press(world, "Rotate secret");
  await press(world, "Test token");
  return shownSecret(world) ?? "";
}

it("if none of the requested scopes are allowed, the lab offers no retry with the allowed ones", async () => {
  const world = await open();
  await openLabInTheOneTimeView(world);
  await world.do(() => screen.getByRole("checkbox", { name: "asset.view" }).click());
  await type(world, "Other scopes", "account.delete");
  await press(world, "Request token");
  const result = within(screen.getByRole("region", { name: "Result" }));
  expect(result.getByText(/None of these scopes are allowed for this key/)).toBeVisible();
  expect(result.queryByRole("button", { name: "Retry with the allowed ones" })).toBeNull();
});

it("the copied report of an access check stays the same while other fields change", async () => {
  const world = await open();
  world.isClipboardAllowed = false;
  await openLabInTheOneTimeView(world);
  await press(world, "Check access");
  await press(world, "Copy report");
  const report = () => findField(world, "Report without the secret and the token");
  const text = report()?.value;
  world.isClipboardAllowed = true;
  await press(world, "Copy report");
  await type(world, "Other scopes", "asset");
  expect(report()?.value).toBe(text);
  expect(within(screen.getByRole("region", { name: "Check access" })).getByText("Copied")).toBeVisible();
});

it("a request names at least one scope: the least risky is preselected, and without any the lab sends nothing", async () => {
  const world = await open();
  await world.choose("First", "Test token");
  await type(world, "Client secret", "not-the-secret");
  const box = () => screen.getByRole("checkbox", { name: "asset.view" });
  expect(box()).toBeChecked();
  await world.do(() => box().click());
  await press(world, "Request token");
  expect(screen.getByRole("alert")).toHaveTextContent("Select at least one scope");
  expect(screen.queryByRole("region", { name: "Result" })).toBeNull();
  const selectAll = screen.getByRole("button", { name: "Select all" });
  selectAll.focus();
  await press(world, "Select all");
  expect(selectAll).toHaveFocus();
  expect(screen.queryByText(/Select at least one scope/)).toBeNull();
  await press(world, "Request token");
  expect(screen.getByRole("region", { name: "Result" })).toBeVisible();
});

it("the revocation check recognises a pasted block", async () => {
  const world = await open();
  await world.choose("First", "Revoke");
  await press(world, "Revoke key");
  const field = findField(world, "Client secret");
  const clipboardData = { getData: () => "CLIENT_ID=0oa\nCLIENT_SECRET=the-secret\n" };
  await world.do(() => field && fireEvent.paste(field, { clipboardData }));
  expect(screen.getByText("It looks like a whole block with client ID and secret.")).toBeVisible();
  await press(world, "Use only the secret in it");
  expect(field?.value).toBe("the-secret");
});

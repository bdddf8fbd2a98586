// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, press, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

/** Creates a key, rotates it, and returns both secrets, the old one first. */
async function rotated(world: World): Promise<[string, string]> {
  await createKey(world, { name: "Turned" });
  const old = shownSecret(world) ?? "";
  await copyAndClose(world);
  await world.choose("Turned", "Rotate secret");
  await press(world, "Rotate secret");
  const fresh = shownSecret(world) ?? "";
  await copyAndClose(world);
  return [old, fresh];
}

/** Requests tokens as integrations would, and reads the list again. */
async function use(world: World, ...secrets: string[]): Promise<void> {
  const key = (await world.activeKeys()).find(({ name }) => name === "Turned");
  for (const secret of secrets) {
    expect((await world.requestToken(key?.clientId ?? "", secret)).status).toBe(200);
  }
  await world.reload();
}

const endOfOverlap = async (world: World) =>
  (await world.activeKeys()).find(({ name }) => name === "Turned")?.secrets[1]?.expiresAt;

it("the row says which secret integrations use, and so does the question before the old one is retired", async () => {
  const world = await open("Overlap");
  const [old, fresh] = await rotated(world);
  expect(screen.getByText(/No integration has used the new one yet/)).toBeVisible();
  await use(world, old);
  expect(screen.getByText(/It was used 1 minute ago; no integration has used the new one yet/)).toBeVisible();
  await use(world, fresh);
  expect(screen.getByText(/but this one too, 1 minute ago: something may still need it/)).toBeVisible();
  await press(world, "Retire old secret of Turned");
  expect(within(screen.getByRole("dialog")).getByText(/something may still need it/)).toBeVisible();
});

it("if only the new secret is used, the row says that the old one is safe to retire", async () => {
  const world = await open("Overlap");
  const [, fresh] = await rotated(world);
  await use(world, fresh);
  expect(screen.getByText(/was used 1 minute ago, this one never: safe to retire/)).toBeVisible();
});

it("the old secret can be extended, to later ends only", async () => {
  const world = await open("Overlap");
  await rotated(world);
  const before = await endOfOverlap(world);
  await press(world, "Extend old secret of Turned");
  const dialog = within(screen.getByRole("dialog", { name: "Extend the old secret of Turned" }));
  // The overlap was 24 hours, a moment ago.
  expect(dialog.getAllByRole("radio")).toHaveLength(3);
  expect(dialog.getByRole("radio", { name: "7 days" })).toBeChecked();
  await press(world, "Extend");
  expect(screen.queryByRole("dialog")).toBeNull();
  const after = await endOfOverlap(world);
  const days = (Date.parse(after ?? "") - Date.parse(before ?? "")) / 86_400_000;
  expect(days).toBeGreaterThan(5.9);
  expect(days).toBeLessThan(6.1);

  await world.choose("Turned", "History");
  expect(screen.getByText("End of the old secret moved")).toBeVisible();
  expect(screen.getByText(/^Works until: .* → /)).toBeVisible();
});

it("an extension whose response was lost counts as done, and one that another administrator overtook is sent again", async () => {
  const world = await open("Overlap");
  await rotated(world);
  world.network.nextFate = "lost";
  await press(world, "Extend old secret of Turned");
  await press(world, "Extend");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await world.countEvents("OVERLAP_MOVED")).toBe(1);

  await press(world, "Extend old secret of Turned");
  const key = (await world.activeKeys()).find(({ name }) => name === "Turned");
  await world.service("PATCH", apiKeyPath(key?.id ?? ""), {
    body: { description: "Theirs" },
    version: key?.version ?? 0,
  });
  await world.do(() => fireEvent.click(screen.getByRole("radio", { name: "30 days" })));
  await press(world, "Extend");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await world.countEvents("OVERLAP_MOVED")).toBe(2);
});

it("an extension does not overrule another administrator who moved the end, and says so", async () => {
  const world = await open("Overlap");
  await rotated(world);
  await press(world, "Extend old secret of Turned");
  const key = (await world.activeKeys()).find(({ name }) => name === "Turned");
  await world.service("PATCH", apiKeyPath(key?.id ?? "", `/secrets/${key?.secrets[1]?.id}`), {
    body: { expiresInSeconds: 2_592_000 },
    version: key?.version ?? 0,
  });
  const theirs = await endOfOverlap(world);
  await press(world, "Extend");
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByRole("alert")).toBeVisible();
  expect(await endOfOverlap(world)).toBe(theirs);
  // With their end in view, only what is later is left.
  expect(dialog.queryByRole("radio", { name: "7 days" })).toBeNull();
  expect(dialog.getByRole("radio", { name: "30 days" })).toBeChecked();
});

it("the question about an extension says so if the overlap ended in the meantime", async () => {
  const world = await open("Overlap");
  await rotated(world);
  await press(world, "Extend old secret of Turned");
  const key = (await world.activeKeys()).find(({ name }) => name === "Turned");
  await world.service("DELETE", apiKeyPath(key?.id ?? "", `/secrets/${key?.secrets[1]?.id}`), {
    version: key?.version ?? 0,
  });
  await press(world, "Extend");
  expect(screen.getByRole("dialog")).toHaveTextContent("The old secret has ended.");
  expect(within(screen.getByRole("dialog")).queryByRole("alert")).toBeNull();
});

it("the history names secrets by their last characters, and revoked keys say who revoked them and why", async () => {
  const world = await open("Overlap");
  const [old, fresh] = await rotated(world);
  await press(world, "Retire old secret of Turned");
  await press(world, "Retire old secret");
  await world.choose("Turned", "History");
  const history = within(screen.getByRole("list", { name: "History of Turned" }));
  const [ended, turned, created] = history.getAllByRole("listitem");
  expect(ended).toHaveTextContent(new RegExp(`^Old secret retired.*Ida Holm.*Secret …${old.slice(-4)}$`));
  expect(turned).toHaveTextContent(`New secret …${fresh.slice(-4)}, old secret …${old.slice(-4)}`);
  expect(created).toHaveTextContent(`Secret …${old.slice(-4)}`);
  await press(world, "Close");

  await world.choose("Turned", "Revoke");
  const reason = screen.getByRole("textbox", { name: "Reason" });
  await world.do(() => fireEvent.change(reason, { target: { value: "Found in a log" } }));
  await press(world, "Revoke key");
  await press(world, "Close");
  await press(world, "Revoked");
  const row = screen.getByRole("row", { name: /Turned/ });
  expect(row).toHaveTextContent(/· Ida Holm/);
  expect(row).toHaveTextContent("Found in a log");
});

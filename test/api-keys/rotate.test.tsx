// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

const dialog = () => within(screen.getByRole("dialog"));
const rotations = (world: World) => world.network.writes.filter(({ url }) => url.endsWith("/rotate"));

/** Sends a rotation and cuts the connection before the response arrives and before the page retries. */
async function loseRotation(world: World): Promise<void> {
  await world.choose("First", "Rotate secret");
  world.network.nextFate = "held";
  await press(world, "Rotate secret");
  await world.do(() => world.network.goOffline());
}

it("retrying a rotation whose response was lost offline repeats the request and returns the same secret", async () => {
  const world = await open();
  await loseRotation(world);
  expect(dialog().getByRole("alert")).toHaveTextContent("You are offline.");
  const choices = dialog().getByRole("radiogroup", { name: "Old secret stays valid for" });
  expect(choices).toHaveAccessibleDescription(/The answer to this rotation was lost/);
  for (const choice of within(choices).getAllByRole("radio")) expect(choice).toBeDisabled();
  await world.do(() => world.network.goOnline());
  await press(world, "Rotate secret");
  const [lost, repeated, ...others] = rotations(world);
  expect(others).toEqual([]);
  expect(repeated?.idempotencyKey).toBe(lost?.idempotencyKey);
  expect(shownSecret(world)).toBe(lost?.clientSecret);
});

it("a toast says that the outcome is unknown if the dialog is closed after a lost response", async () => {
  const world = await open();
  await loseRotation(world);
  await press(world, "Cancel");
  expect(world.manager.toasts.at(-1)?.title).toContain(
    "It isn’t known whether the secret of First was rotated.",
  );
});

it("rotating replaces an unused new secret, and the old secret keeps its expiry", async () => {
  const world = await open();
  const [first] = await world.activeKeys();
  await world.service("POST", apiKeyPath(first?.id ?? "", "/rotate"), {
    body: { overlapSeconds: 3600 },
    version: 1,
  });
  await world.reload();
  const [, old] = (await world.activeKeys())[0]?.secrets ?? [];
  await world.choose("First", "Rotate secret");
  expect(dialog().getByText(/No integration has used the newest secret yet/)).toBeVisible();
  expect(dialog().queryByRole("radiogroup", { name: "Old secret stays valid for" })).toBeNull();
  await press(world, "Rotate secret");
  const secrets = (await world.activeKeys())[0]?.secrets;
  expect(secrets).toHaveLength(2);
  expect(secrets?.[0]?.hint).toBe(shownSecret(world)?.slice(-4));
  expect(secrets?.[1]).toEqual(old);
});

it("retiring the old secret warns if the newest is unused, and succeeds if another window retired it first", async () => {
  const world = await open();
  await world.choose("First", "Rotate secret");
  await press(world, "Rotate secret");
  await copyAndClose(world);
  await press(world, "Retire old secret of First");
  expect(dialog().getByText(/No integration has used the newest secret yet/)).toBeVisible();
  const [key] = await world.activeKeys();
  const [, old] = key?.secrets ?? [];
  await world.service("DELETE", apiKeyPath(key?.id ?? "", `/secrets/${old?.id}`), { version: 2 });
  await press(world, "Retire old secret");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(world.manager.toasts.at(-1)?.title).toBe("The old secret of First was retired.");
});

it("an edit saves without a conflict if someone else only rotated the key", async () => {
  const world = await open();
  await world.choose("First", "Edit");
  const [key] = await world.activeKeys();
  await world.service("POST", apiKeyPath(key?.id ?? "", "/rotate"), {
    body: { overlapSeconds: 3600 },
    version: 1,
  });
  await type(world, "Description", "Changed");
  await press(world, "Review");
  await press(world, "Save changes");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(world.manager.toasts.at(-1)?.title).toBe("First was changed.");
  expect((await world.activeKeys())[0]?.description).toBe("Changed");
});

it("the name typed to confirm a revocation may differ in case and surrounding spaces", async () => {
  const world = await open();
  await world.service("POST", API_KEYS_PATH, {
    body: { name: "Payroll Sync", description: "d", allowedScopes: ["account.delete"] },
  });
  await world.reload();
  await world.choose("Payroll Sync", "Revoke");
  await type(world, "Type Payroll Sync to confirm", " payroll sync ");
  await press(world, "Revoke key");
  expect(screen.getByRole("dialog", { name: "Payroll Sync is revoked" })).toBeVisible();
});

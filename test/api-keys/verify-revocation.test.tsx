// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

/** Creates a key, revokes it, and verifies the revocation with its secret or another. */
async function verify(world: World, presented: (clientSecret: string) => string): Promise<string> {
  await createKey(world, { name: "ERP" });
  const clientSecret = shownSecret(world) ?? "";
  await copyAndClose(world);
  await world.choose("ERP", "Revoke");
  await press(world, "Revoke key");
  await type(world, "Client secret", presented(clientSecret));
  await press(world, "Verify");
  return clientSecret;
}

it("the secret of a revoked key verifies its revocation", async () => {
  const world = await open();
  const clientSecret = await verify(world, (secret) => secret);
  expect(
    screen.getByText(
      `Revoked: this client secret gets no tokens (invalid_client). It ends in …${clientSecret.slice(-4)}, as the revoked one does; the rest was not compared.`,
    ),
  ).toBeVisible();
});

it("another secret proves nothing, and the dialog says which one to paste", async () => {
  const world = await open();
  const clientSecret = await verify(world, () => "x".repeat(43));
  expect(
    screen.getByText(
      `This secret was refused, but it is not one that worked when the key was revoked. Paste one that ends in …${clientSecret.slice(-4)}.`,
    ),
  ).toBeVisible();
});

it("if the history may not be read, the dialog warns that a mistyped secret is refused as well", async () => {
  const world = await open("[deny:account.audit-log.view]");
  await verify(world, () => "x".repeat(43));
  expect(screen.getByText(/A mistyped secret is refused in the same way/)).toBeVisible();
});

it("a secret that was replaced before the revocation proves nothing", async () => {
  const world = await open();
  await createKey(world, { name: "ERP" });
  const replaced = shownSecret(world) ?? "";
  await copyAndClose(world);
  await world.choose("ERP", "Rotate secret");
  await world.do(() => screen.getByRole("radio", { name: "Expire immediately" }).click());
  await press(world, "Rotate secret");
  await copyAndClose(world);
  await world.choose("ERP", "Revoke");
  await press(world, "Revoke key");
  await type(world, "Client secret", replaced);
  await press(world, "Verify");
  expect(screen.getByText(/not one that worked when the key was revoked/)).toBeVisible();
});

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
  await verify(world, (clientSecret) => clientSecret);
  expect(screen.getByText("Revoked: this client secret gets no tokens (invalid_client).")).toBeVisible();
});

it("another secret proves nothing, and the dialog says which one to paste", async () => {
  const world = await open();
  const clientSecret = await verify(world, () => "x".repeat(43));
  expect(
    screen.getByText(
      `This secret was refused, but it is none of this key’s. Paste one that ends in …${clientSecret.slice(-4)}.`,
    ),
  ).toBeVisible();
});

it("if the history may not be read, the dialog warns that a mistyped secret is refused as well", async () => {
  const world = await open("[deny:account.audit-log.view]");
  await verify(world, () => "x".repeat(43));
  expect(screen.getByText(/A mistyped secret is refused in the same way/)).toBeVisible();
});

// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, press, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const open = pageInAWorld();

/** Creates a key and returns its client ID, its secret and a token. */
async function newKey(world: World) {
  await createKey(world, { name: "Leaky" });
  const secret = shownSecret(world) ?? "";
  await copyAndClose(world);
  const clientId = (await world.activeKeys())[0]?.clientId ?? "";
  const token: string = (await (await world.requestToken(clientId, secret)).json()).access_token;
  return { clientId, secret, token };
}

async function paste(world: World, value: string): Promise<void> {
  if (!world.openDialog) await press(world, "Whose is this?");
  const field = screen.getByRole("textbox", { name: "Access token, client ID or secret" });
  await world.do(() => fireEvent.change(field, { target: { value } }));
}

/** Waits for an answer. Signatures are verified outside the event loop, which `settle` does not wait for. */
async function answers(world: World, text: string): Promise<void> {
  while (!answer().textContent.includes(text)) await world.settle();
}

const answer = () => screen.getByRole("status", { name: "Whose it is" });

it("a token is believed once its signature has been verified, and a changed one is not", async () => {
  const world = await open("Leaks");
  const { token } = await newKey(world);
  await paste(world, token);
  await answers(world, "It belongs to Leaky, an active key of this account.");
  expect(answer()).toHaveTextContent("A token cannot be taken back: it works until then.");
  const [head = "", payload, signature = ""] = token.split(".");
  await paste(
    world,
    [head, payload, `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`].join("."),
  );
  await answers(world, "It says that it belongs to Leaky, but it may be forged.");
  const unsigned = btoa(JSON.stringify({ alg: "none" })).replaceAll("=", "");
  await paste(world, `${unsigned}.${payload}.`);
  await answers(world, "It says that it belongs to Leaky, but it may be forged.");
});

it("if the published keys cannot be loaded, a token only says whose it is", async () => {
  const world = await open("Leaks [deny:api.iris.app.proxy.fetch]");
  const { token } = await newKey(world);
  await paste(world, token);
  await answers(world, "It says that it belongs to Leaky, an active key of this account.");
  await answers(world, "the published keys couldn’t be loaded");
});

it("a leaked secret leads to its rotation, from the dialog and from the search", async () => {
  const world = await open("Leaks");
  const { secret, clientId } = await newKey(world);
  await paste(world, `client_id=${clientId} client_secret=${secret}`);
  const actions = () => within(answer()).getAllByRole("button", { name: "Rotate secret" });
  expect(actions()).toHaveLength(2);
  await paste(world, secret);
  expect(answer()).toHaveTextContent(`It ends in …${secret.slice(-4)}, as the newest secret of Leaky does.`);
  await world.do(() => actions()[0]?.click());
  expect(screen.getByRole("dialog", { name: "Rotate secret" })).toHaveTextContent(
    "Leaky gets a new client secret",
  );
  expect(screen.getByRole("radio", { name: "Expire immediately" })).toBeChecked();
  await world.do(() => screen.getByRole("radio", { name: "24 hours" }).click());
  await press(world, "Rotate secret");
  await copyAndClose(world);
  await paste(world, secret);
  expect(answer()).toHaveTextContent("as the old secret of Leaky does, which still works");
  expect(within(answer()).queryByRole("button", { name: "Rotate secret" })).toBeNull();
  await press(world, "Retire old secret");
  expect(screen.getByRole("dialog", { name: "Retire the old secret of Leaky?" })).toBeVisible();
  await press(world, "Cancel");

  await world.do(() => fireEvent.change(screen.getByRole("searchbox"), { target: { value: secret } }));
  expect(answer()).toHaveTextContent("as the old secret of Leaky does");
  await press(world, "Revoke");
  expect(screen.getByRole("dialog", { name: "Revoke Leaky?" })).toBeVisible();
});

it("a revoked key and its secrets are found too, and nothing pasted is sent", async () => {
  const world = await open("Leaks");
  const { secret, clientId, token } = await newKey(world);
  const [key] = await world.activeKeys();
  await world.service("POST", apiKeyPath(key?.id ?? "", "/revoke"), { body: {}, version: 1 });
  await world.reload();
  world.network.reads.length = 0;
  await paste(world, clientId);
  expect(answer()).toHaveTextContent("It belongs to Leaky, a revoked key of this account.");
  await paste(world, secret);
  expect(answer()).toHaveTextContent(
    `It ends in …${secret.slice(-4)}, as a secret of Leaky did that ended on`,
  );
  expect(within(answer()).getAllByRole("button")).toHaveLength(1);
  await paste(world, token);
  await answers(world, "It belongs to Leaky, a revoked key of this account.");
  for (const pasted of [clientId, secret, secret.slice(-4), token]) {
    expect(world.network.reads.filter((url) => url.includes(pasted))).toEqual([]);
  }
  await press(world, "History");
  expect(screen.getByRole("dialog", { name: "History of Leaky" })).toBeVisible();
});

it("while revoked keys are being read, nothing is said to be unknown yet", async () => {
  const world = await open("Leaks");
  const [pasted, dialog] = ["nobody-knows-this-text-at-all", () => world.openDialog?.textContent];
  await press(world, "Whose is this?");
  await act(async () => {
    const field = screen.getByRole("textbox", { name: "Access token, client ID or secret" });
    fireEvent.change(field, { target: { value: pasted } });
  });
  expect(dialog()).toContain("Nothing found so far.");
  await world.settle();
  expect(dialog()).toContain("This is neither a token that can be read");
});

it("a client ID of no key is said to be none of this account's, unless the revoked keys cannot be read", async () => {
  const world = await open("Leaks");
  const { token } = await newKey(world);
  const [head, , signature] = token.split(".");
  const claims = btoa(JSON.stringify({ client_id: "0oaNobody" })).replaceAll("=", "");
  const foreign = [head, claims, signature].join(".");
  await press(world, "Whose is this?");
  world.network.goOffline();
  await paste(world, foreign);
  await answers(world, "No active key of this account has the client ID 0oaNobody.");
  const said = () => world.openDialog?.textContent ?? "";
  expect(said()).toContain("Not all revoked keys and ended secrets could be read");
  world.network.goOnline();
  await press(world, "Try again");
  expect(said()).not.toContain("Not all revoked keys");
  await paste(world, "");
  await paste(world, foreign);
  await answers(world, "No key of this account has the client ID 0oaNobody.");
});

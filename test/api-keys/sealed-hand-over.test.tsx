// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, it, vi } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { files } from "../support/files-that-fail.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { canPress, fillKeyForm, findField, press, shownSecret, type } from "../support/screen.ts";
import { until } from "../support/until.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

const newRecipient = async () => identityToRecipient(await generateX25519Identity());

const chooseSomeoneElse = (world: World) =>
  world.do(() => fireEvent.click(screen.getByRole("radio", { name: "Someone else" })));

/** Fills in the form of a new key that is to be sealed. */
async function fillIn(world: World, recipient: string): Promise<void> {
  await fillKeyForm(world, { name: "Vendor" });
  await chooseSomeoneElse(world);
  await type(world, "Their public key", recipient);
}

const isSealed = () => screen.queryByRole("dialog", { name: "Send these sealed credentials" }) !== null;

/** Presses a button and waits until the secret is sealed or shown: encryption does not count as a request of the page. */
async function pressAndSeal(world: World, button: string): Promise<void> {
  await press(world, button);
  await until(world, () => {
    expect(isSealed() || shownSecret(world) !== undefined).toBe(true);
  });
}

it("the sealed text holds the secret that the service issued, and the page holds it nowhere", async () => {
  const world = await open();
  const identity = await generateX25519Identity();
  await fillIn(world, await identityToRecipient(identity));
  await pressAndSeal(world, "Create key");
  const secret = world.network.writes[0]?.clientSecret ?? "";
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const text = findField(world, "Sealed text")?.value ?? "";
  expect(await decrypter.decrypt(armor.decode(text), "text")).toContain(
    `TRACKUNIT_CLIENT_SECRET='${secret}'`,
  );
  expect(secret).toHaveLength(43);
  expect(document.documentElement.outerHTML).not.toContain(secret);
  expect(
    JSON.stringify(
      world.queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
  ).not.toContain(secret);
  const [created] = (await world.activeKeys()).filter(({ name }) => name === "Vendor");
  expect(created?.description).toMatch(/^Sealed for: age1[a-z0-9]{58}\n\nNightly$/);
});

it.each([
  ["nothing", "", "Enter their public key."],
  ["a typo", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q", "There is a typo"],
])(
  "with %s as their public key nothing is sent, and the field gets the focus",
  async (_, recipient, problem) => {
    const world = await open();
    await fillKeyForm(world, { name: "Vendor" });
    await chooseSomeoneElse(world);
    await type(world, "Their public key", recipient);
    await press(world, "Create key", 2);
    await until(world, () => {
      expect(findField(world, "Their public key")).toHaveAccessibleDescription(
        expect.stringContaining(problem),
      );
    });
    expect(world.network.writes).toEqual([]);
    await press(world, "Create key");
    expect(findField(world, "Their public key")).toHaveFocus();
  },
);

it("a press right after the last character of the public key is not lost", async () => {
  const world = await open();
  await fillKeyForm(world, { name: "Vendor" });
  await chooseSomeoneElse(world);
  const recipient = await newRecipient();
  await world.do(() => {
    fireEvent.change(screen.getByRole("textbox", { name: "Their public key" }), {
      target: { value: recipient },
    });
    fireEvent.click(screen.getByRole("button", { name: "Create key" }));
  });
  await until(world, () => {
    expect(isSealed()).toBe(true);
  });
});

it("if what encrypts cannot be loaded, nothing is sent, and I will or Try again lead on", async () => {
  const world = await open();
  await fillKeyForm(world, { name: "Vendor" });
  files.isFailing = true;
  await chooseSomeoneElse(world);
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  await press(world, "Create key");
  expect(world.network.writes).toEqual([]);
  files.isFailing = false;
  await press(world, "Try again");
  expect(findField(world, "Their public key")).toBeDefined();
  await world.do(() => fireEvent.click(screen.getByRole("radio", { name: "I will" })));
  await press(world, "Create key");
  expect(shownSecret(world)).toBe(world.network.writes[0]?.clientSecret);
});

it("if encryption fails after the answer, the secret is shown with the reason, and the note does not claim it was sealed", async () => {
  const world = await open();
  await fillIn(world, await newRecipient());
  const broken = vi.spyOn(crypto.subtle, "generateKey").mockRejectedValue(new Error("out of memory"));
  await pressAndSeal(world, "Create key");
  broken.mockRestore();
  expect(screen.getByRole("alert")).toHaveTextContent("could not be encrypted for somebody else");
  expect(shownSecret(world)).toBe(world.network.writes[0]?.clientSecret);
  await until(world, async () => {
    const [created] = (await world.activeKeys()).filter(({ name }) => name === "Vendor");
    expect(created?.description).toBe("Nightly");
  });
});

it("a repeated answer to a lost create is sealed too", async () => {
  const world = await open();
  await fillIn(world, await newRecipient());
  world.network.nextFate = "held";
  await press(world, "Create key");
  await world.do(() => world.network.goOffline());
  await world.do(() => world.network.goOnline());
  await pressAndSeal(world, "Create key");
  expect(isSealed()).toBe(true);
  expect(document.documentElement.outerHTML).not.toContain(world.network.writes[0]?.clientSecret);
});

it("a rotation is sealed for whom the note names, and storing the next secret oneself takes that line away", async () => {
  const world = await open();
  const recipient = await newRecipient();
  await world.service("POST", API_KEYS_PATH, {
    body: {
      name: "Vendor",
      description: `Owner: Ida\nSealed for: ${recipient}\n\nNightly`,
      allowedScopes: ["asset.view"],
    },
  });
  await world.reload();
  await world.choose("Vendor", "Rotate secret");
  expect(screen.getByRole("radio", { name: "Someone else" })).toBeChecked();
  await until(world, () => {
    expect(screen.getByText("Fingerprint")).toBeVisible();
  });
  expect(findField(world, "Their public key")).toHaveValue(recipient);
  await world.do(() => fireEvent.click(screen.getByRole("radio", { name: "I will" })));
  await press(world, "Rotate secret");
  expect(shownSecret(world)).toHaveLength(43);
  await until(world, async () => {
    const [rotated] = (await world.activeKeys()).filter(({ name }) => name === "Vendor");
    expect(rotated?.description).toBe("Owner: Ida\n\nNightly");
  });
});

it("a key whose last secret was sealed cannot be rotated before what encrypts has loaded", async () => {
  const world = await open();
  for (const [name, description] of [
    ["Own", "Nightly"],
    ["Vendor", `Sealed for: ${await newRecipient()}\n\nNightly`],
  ])
    await world.service("POST", API_KEYS_PATH, {
      body: { name, description, allowedScopes: ["asset.view"] },
    });
  await world.reload();
  // Loads the dialog, but not what encrypts.
  await world.choose("Own", "Rotate secret");
  await press(world, "Cancel");
  files.isFailing = true;
  await world.choose("Vendor", "Rotate secret");
  expect(canPress(world, "Rotate secret")).toBe(false);
  await press(world, "Rotate secret");
  expect(world.network.writes).toEqual([]);
  files.isFailing = false;
  await press(world, "Try again");
  expect(canPress(world, "Rotate secret")).toBe(true);
  await pressAndSeal(world, "Rotate secret");
  expect(isSealed()).toBe(true);
});

it.each([
  ["Show secret", "Show the secret instead"],
  ["Seal", "Seal for someone else as well"],
])("pressing %s twice changes the note once", async (button, before) => {
  const world = await open();
  await fillIn(world, await newRecipient());
  await pressAndSeal(world, "Create key");
  await press(world, before);
  if (button === "Seal") {
    await type(world, "Public key 2", await newRecipient());
    await until(world, () => expect(screen.getAllByText("Fingerprint")).toHaveLength(2));
  }
  await press(world, button, 2);
  const changes = () => world.network.writes.filter(({ method }) => method === "PATCH");
  await until(world, () => expect(changes()).not.toEqual([]));
  await world.do(() => {});
  expect(changes()).toHaveLength(1);
});

it("Escape and Done ask until the sealed text was copied, and again after it was sealed anew", async () => {
  const world = await open();
  await fillIn(world, await newRecipient());
  await pressAndSeal(world, "Create key");
  for (let time = 0; time < 3; time++) {
    await world.do(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
    await world.do(() => world.openDialog?.close());
    expect(isSealed()).toBe(true);
  }
  await press(world, "Keep it open");
  await press(world, "Copy sealed text");
  await press(world, "Show the secret instead");
  await world.do(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
  expect(isSealed(), "Escape answers the question with no").toBe(true);
  await press(world, "Seal for someone else as well");
  await type(world, "Public key 2", await newRecipient());
  await until(world, () => {
    expect(screen.getAllByText("Fingerprint")).toHaveLength(2);
  });
  await press(world, "Seal");
  await until(world, () => {
    expect(screen.getAllByText(/Sealed for the key/)).toHaveLength(2);
  });
  await press(world, "Done");
  expect(screen.getByRole("alertdialog")).toHaveTextContent("not copied the sealed text");
  await press(world, "Keep it open");
  await press(world, "Copy sealed text");
  await press(world, "Done");
  expect(isSealed()).toBe(false);
});

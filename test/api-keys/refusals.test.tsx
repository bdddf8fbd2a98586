// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

/** Creates the key ERP and returns its credentials. */
async function createErp(world: World): Promise<{ id: string; clientId: string; clientSecret: string }> {
  await createKey(world, { name: "ERP" });
  const clientSecret = shownSecret(world) ?? "";
  await copyAndClose(world);
  const erp = (await world.activeKeys()).find(({ name }) => name === "ERP");
  return { id: erp?.id ?? "", clientId: erp?.clientId ?? "", clientSecret };
}

/** Requests a token that is refused, waits until the service has recorded that, and opens the page again. */
async function fail(
  world: World,
  { id, clientId }: { id: string; clientId: string },
  clientSecret: string,
  scope?: string,
): Promise<void> {
  const recorded = async (): Promise<number> => {
    const { content } = await (await world.service("GET", apiKeyPath(id, "/refusals"))).json();
    return content.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  };
  const before = await recorded();
  expect((await world.requestToken(clientId, clientSecret, scope)).ok).toBe(false);
  // The clock of the page is a fake one.
  vi.useRealTimers();
  await expect.poll(recorded, { timeout: 60_000 }).toBe(before + 1);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await reopen(world);
}

async function reopen(world: World): Promise<void> {
  await world.unmount();
  await world.mount();
}

const reasons = () => screen.getByRole("list", { name: "Worth a look" });

it("the row says why an integration is refused, and how its secret differs from the right one", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, `${erp.clientSecret}\n`);
  await fail(world, erp, `${erp.clientSecret}\n`);
  expect(reasons()).toHaveTextContent(
    /Token requests were refused 2 times since .*, last 1 minute ago\. Its secret was the right one, but with a line break before or after it\./,
  );
  expect(within(reasons()).queryByRole("button")).toBeNull();
  expect(screen.getByRole("button", { name: "1 refused" })).toBeVisible();
});

it("after its secret has ended, the row no longer calls a damaged one right, and says which one to store", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, `"${erp.clientSecret}"`);
  const path = apiKeyPath(erp.id, "/rotate");
  expect((await world.service("POST", path, { body: { overlapSeconds: 0 }, version: 1 })).status).toBe(200);
  await fail(world, erp, erp.clientSecret);
  expect(reasons()).toHaveTextContent(
    "Its secret was right at that time, but with quotes around it. That secret has ended since: store the newest one instead.",
  );
  const newest = (await world.activeKeys()).find(({ id }) => id === erp.id)?.secrets[0]?.hint;
  expect(reasons()).toHaveTextContent(
    `which has ended. Store the newest secret, …${newest}, where it is read`,
  );
  expect(reasons()).not.toHaveTextContent("the key can stay as it is");
});

it("a test with a wrong secret is not an integration that was refused", async () => {
  const world = await open();
  const erp = await createErp(world);
  await world.choose("ERP", "Test token");
  await type(world, "Client secret", "wrong");
  await press(world, "Request token");
  expect(screen.getByRole("alert")).toBeVisible();
  await press(world, "Close");
  await fail(world, erp, "wrong too");
  expect(reasons()).toHaveTextContent(/^A token request was refused 1 minute ago\./);
});

it("once the integration gets a token, the row says so", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, `"${erp.clientSecret}"`);
  expect(screen.queryByText(/got a token since then/)).toBeNull();
  expect((await world.requestToken(erp.clientId, erp.clientSecret)).status).toBe(200);
  await reopen(world);
  expect(reasons()).toHaveTextContent(
    /quotes around it\. Remove that where the secret is stored.* An integration got a token since then\./,
  );
});

it("a scope that was refused is allowed in two clicks", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, erp.clientSecret, "asset.view account.event.view");
  expect(reasons()).toHaveTextContent(/It asked for scopes that are not allowed: account\.event\.view\./);
  await press(world, "Allow account.event.view for ERP");
  expect(screen.getByRole("dialog", { name: "Review the changes to ERP" })).toHaveTextContent(
    "account.event.view",
  );
  await press(world, "Save changes");
  expect(screen.queryByRole("list", { name: "Worth a look" })).toBeNull();
  expect(
    (await world.requestToken(erp.clientId, erp.clientSecret, "asset.view account.event.view")).status,
  ).toBe(200);
});

it("an edit that starts with a refused scope changes nothing if it is closed", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, erp.clientSecret, "account.event.view");
  await press(world, "Allow account.event.view for ERP");
  await press(world, "Close");
  const keys = await world.activeKeys();
  expect(keys.find(({ name }) => name === "ERP")?.allowedScopes).toEqual(["asset.view"]);
});

it("a scope that no catalogue has cannot be allowed, and the row still names it", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, erp.clientSecret, "asset.veiw");
  expect(reasons()).toHaveTextContent(/It asked for scopes that are not allowed: asset\.veiw\./);
  expect(within(reasons()).queryByRole("button")).toBeNull();
});

it("a wrong secret is compared by its last four characters, and can be replaced by rotating", async () => {
  const world = await open();
  const erp = await createErp(world);
  await fail(world, erp, "wrong");
  expect(reasons()).toHaveTextContent(
    `Its secret is not one of this account’s active keys. Compare its last four characters with …${erp.clientSecret.slice(-4)}.`,
  );
  await press(world, "Rotate secret of ERP");
  expect(screen.getByRole("dialog", { name: "Rotate secret" })).toBeVisible();
});

it("the secret of another key is named with that key", async () => {
  const world = await open();
  const erp = await createErp(world);
  const answer = await world.service("POST", API_KEYS_PATH, {
    body: { name: "BI job", description: "Nightly", allowedScopes: ["asset.view"] },
  });
  const { clientSecret } = await answer.json();
  await fail(world, erp, clientSecret);
  expect(reasons()).toHaveTextContent(`Its secret was …${clientSecret.slice(-4)} of BI job.`);
});

it("the history of a revoked key says that something still uses it", async () => {
  const world = await open();
  const erp = await createErp(world);
  await world.service("POST", apiKeyPath(erp.id, "/revoke"), { body: {}, version: 1 });
  await fail(world, erp, erp.clientSecret);
  await press(world, "Revoked");
  await world.choose("ERP", "History");
  expect(screen.getByRole("list", { name: "Refused in the last 7 days" })).toHaveTextContent(
    /Something still uses this key, which is revoked\./,
  );
});

it("a service that does not record refusals is asked for one key only, and nothing is shown of them", async () => {
  const world = await open("Plain [no-extras]");
  await createErp(world);
  await createKey(world, { name: "BI job" });
  await copyAndClose(world);
  world.network.reads.length = 0;
  await reopen(world);
  expect(world.network.reads.filter((url) => url.endsWith("/refusals"))).toHaveLength(1);
  expect(screen.queryByRole("group", { name: "Worth a look" })).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a chip shows only its keys with the reason and an action, and all keys again when it is pressed once more", async () => {
  const world = await open();
  const body = {
    name: "Late",
    description: "Rotate by: 2020-01-31\n\nNightly",
    allowedScopes: ["asset.view"],
  };
  expect((await world.service("POST", API_KEYS_PATH, { body })).status).toBe(201);
  await reopen(world);
  expect(screen.getAllByRole("rowheader")).toHaveLength(2);
  expect(screen.queryByRole("list", { name: "Worth a look" })).toBeNull();
  await press(world, "1 overdue");
  expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["Late"]);
  expect(reasons()).toHaveTextContent("Its owner meant to rotate it by 31 Jan 2020.");
  expect(screen.getByRole("button", { name: "Rotate secret of Late" })).toBeVisible();
  await press(world, "1 overdue");
  expect(screen.getAllByRole("rowheader")).toHaveLength(2);
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, press } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

const items = () => within(screen.getByRole("list", { name: "Activity" })).getAllByRole("listitem");

/** Creates the key BI job, revokes it, and opens the activity. */
async function openActivity(world: World): Promise<void> {
  const answer = await world.service("POST", API_KEYS_PATH, {
    body: { name: "=BI job", description: "Nightly", allowedScopes: ["asset.view"] },
  });
  const { apiKey } = await answer.json();
  await world.service("POST", apiKeyPath(apiKey.id, "/revoke"), {
    body: { reason: "“Leaked”, it seems" },
    version: 1,
  });
  await press(world, "Activity");
}

it("the activity lists what happened to all keys, revoked ones included, with key and person", async () => {
  const world = await open();
  await openActivity(world);
  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^=BI job: Revoked .* · Ida Holm/),
    expect.stringMatching(/^=BI job: .* · Ida Holm/),
    expect.stringMatching(/^=BI job: Created .* · Ida Holm/),
    expect.stringMatching(/^First: Created .* · Ida Holm/),
  ]);
});

it("it is searched by key or person, and filtered by what happened", async () => {
  const world = await open();
  await openActivity(world);
  const search = async (value: string) => {
    await world.do(() =>
      fireEvent.change(screen.getByRole("searchbox", { name: "Search by key or person" }), {
        target: { value },
      }),
    );
    await world.pass(300);
  };
  await search("first");
  expect(items()).toHaveLength(1);
  await search("ida");
  expect(items()).toHaveLength(4);
  await world.do(() => fireEvent.change(screen.getByRole("combobox"), { target: { value: "CREATED" } }));
  expect(items()).toHaveLength(2);
  await search("nobody");
  expect(screen.getByText("Nothing matches.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Copy what is shown as CSV" })).toBeNull();
});

it("what is shown is copied as CSV, in which no cell is a formula", async () => {
  const world = await open();
  await openActivity(world);
  const copied = vi.spyOn(navigator.clipboard, "writeText");
  await press(world, "Copy what is shown as CSV");
  const [csv = ""] = copied.mock.calls[0] ?? [];
  expect(csv).toMatch(/^"Time","Key","Person","Event","Details"\r\n/);
  expect(csv.split("\r\n")).toHaveLength(6);
  expect(csv).toMatch(
    /"\d{4}-\d\d-\d\dT[\d:.]+Z","'=BI job","Ida Holm","Revoked","Reason: “Leaked”, it seems"\r\n/,
  );
});

it("a failure to read it says so and offers to try again, and the filters stay", async () => {
  const world = await open();
  await openActivity(world);
  await world.do(() => fireEvent.change(screen.getByRole("combobox"), { target: { value: "REVOKED" } }));
  expect(items()).toHaveLength(1);
  world.network.goOffline();
  await world.do(() => fireEvent.change(screen.getByRole("combobox"), { target: { value: "CREATED" } }));
  expect(screen.getByRole("alert")).toBeVisible();
  world.network.goOnline();
  await press(world, "Try again");
  expect(items()).toHaveLength(2);
});

it("without the audit-log scope it says what is missing", async () => {
  const world = await open("[deny:account.audit-log.view]");
  await press(world, "Activity");
  expect(screen.getByRole("dialog")).toHaveTextContent("account.audit-log.view");
});

it("a service that does not list the events of all keys is said not to, and a key's own history works", async () => {
  const world = await open("Plain [no-extras]");
  await createKey(world, { name: "ERP" });
  await copyAndClose(world);
  await press(world, "Activity");
  expect(screen.getByText(/The service doesn’t list what happened to all keys\./)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  await press(world, "Close");
  await world.choose("ERP", "History");
  expect(screen.getByRole("list", { name: "History of ERP" })).toHaveTextContent("Created");
});

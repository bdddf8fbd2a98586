// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { ApiError } from "../../src/http/api-error.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { press } from "../support/screen.ts";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

it("a failed refetch keeps the list on screen beside the error, and Try again clears the error", async () => {
  const world = await open();
  await world.do(() => world.network.goOffline());
  await world.reload();
  expect(screen.getByRole("heading", { name: "The list couldn’t be updated" })).toBeVisible();
  expect(screen.getByRole("rowheader", { name: /First/ })).toBeVisible();
  await world.do(() => world.network.goOnline());
  await press(world, "Try again");
  expect(screen.queryByRole("heading", { name: "The list couldn’t be updated" })).toBeNull();
});

it("a read that failed before the page was there is shown, and not repeated before the user says so", async () => {
  const world = await open();
  await world.unmount();
  const before = world.network.reads.length;
  const refused = new ApiError("too_many_requests", { status: 429, retryAfterSeconds: 2 });
  await world.mount((queryClient) =>
    queryClient.prefetchQuery({
      queryKey: ["api-keys", "active"],
      queryFn: () => Promise.reject(refused),
      retry: false,
    }),
  );
  expect(screen.getByRole("alert")).toBeVisible();
  const lists = world.network.reads.slice(before).filter((url) => url.includes("status=ACTIVE"));
  expect(lists).toEqual([]);
});

it("a failed load of revoked keys shows one Try again button, and typing a search sends one request", async () => {
  const world = await open();
  await world.do(() => world.network.goOffline());
  await press(world, "Revoked");
  expect(screen.getAllByRole("button", { name: "Try again" })).toHaveLength(1);
  await world.do(() => world.network.goOnline());
  await press(world, "Try again");
  expect(screen.getByText("No key has been revoked yet.")).toBeVisible();
  const before = world.network.reads.length;
  await world.do(() => {
    const search = screen.getByRole("searchbox");
    for (const value of ["F", "Fi", "Fir", "Firs", "First"]) fireEvent.change(search, { target: { value } });
  });
  await world.pass(1_000);
  expect(screen.getByText("No key matches “First”.")).toBeVisible();
  expect(world.network.reads.slice(before)).toEqual([expect.stringContaining("search=First")]);
});

it("Show older loads a long history back to its first event", async () => {
  const world = await open();
  const [key] = await world.activeKeys();
  for (let version = 1; version <= 60; version++) {
    await world.service("PATCH", apiKeyPath(key?.id ?? ""), {
      body: { description: `Version ${version}` },
      version,
    });
  }
  await world.choose("First", "History");
  const events = within(screen.getByRole("list", { name: "History of First" }));
  expect(events.getAllByRole("listitem")).toHaveLength(50);
  await press(world, "Show older");
  expect(events.getAllByRole("listitem")).toHaveLength(61);
  expect(events.getByText("Created")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show older" })).toBeNull();
});

it("an access token pasted into the search is answered on the page, and never sent as a search", async () => {
  const world = await open();
  const [key] = await world.activeKeys();
  const part = (claims: object) => btoa(JSON.stringify(claims)).replaceAll("=", "");
  const token = [part({ alg: "RS256" }), part({ cid: key?.clientId, scp: ["asset.view"] }), "x"].join(".");
  const search = (value: string) =>
    world.do(() => fireEvent.change(screen.getByRole("searchbox"), { target: { value } }));
  await press(world, "Revoked");
  const before = world.network.reads.length;
  await search(token);
  await world.pass(1_000);
  expect(screen.getByRole("status", { name: "Whose it is" })).toHaveTextContent(
    "It says that it belongs to First",
  );
  await press(world, "Active");
  expect(screen.getByRole("status", { name: "Whose it is" })).toBeVisible();
  // A slip of the keyboard, two tokens or an opaque one must not be sent either.
  await press(world, "Revoked");
  for (const pasted of [`${token}.`, `${token} ${token}`, "x".repeat(43)]) await search(pasted);
  await world.pass(1_000);
  // All revoked keys are read, to compare here; nothing is searched for.
  const isPasted = (url: string) => /search=[^&]/.test(url) || url.includes(token) || url.includes("xxxx");
  expect([...world.network.reads.slice(before), ...world.network.sent].filter(isPasted)).toEqual([]);
  await press(world, "Active");
  await search("asset.view");
  expect(screen.getByRole("rowheader", { name: "First" })).toBeVisible();
  await search(key?.clientId ?? "");
  expect(screen.getByRole("rowheader", { name: "First" })).toBeVisible();
  expect(screen.getByText("1 key found")).toBeInTheDocument();
});

import type { Locator } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";
import { requestToken } from "./request-token.ts";
import { retype } from "./retype.ts";

function form({ frame }: ApiKeysPage) {
  const list = frame.getByRole("list", { name: "Scopes", exact: true });
  return {
    search: frame.getByRole("searchbox", { name: "Search scopes" }),
    box: (scope: string): Locator =>
      frame.getByRole("checkbox", { name: new RegExp(`^${scope.replaceAll(".", "\\.")} `) }),
    boxes: list.getByRole("checkbox"),
    showMore: frame.getByRole("button", { name: "Show more scopes" }),
  };
}

test("the scope search highlights matches and keeps the selection, which the full list shows first", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { search, box, boxes } = form(apiKeys);
  await apiKeys.createButton.click();
  await expect(frame.getByText("8 of 34 scopes shown", { exact: true })).toBeVisible();
  await expect(box("asset.view")).toHaveAccessibleName(/^asset\.view Can view assets Reads only$/);

  await retype(search, "alert");
  await expect(frame.getByText("2 of 34 scopes shown")).toBeVisible();
  await expect(frame.getByText("alert", { exact: true })).toHaveCount(4);
  await box("account.alert.view").check();
  await retype(search, "delete");
  await expect(box("account.delete")).toHaveAccessibleName(/High risk · cannot be undone$/);
  await expect(box("account.alert.view")).toHaveCount(0);
  await box("account.delete").check();
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await expect(frame.getByRole("list", { name: "High-risk scopes" }).getByRole("listitem")).toHaveText([
    "account.delete High risk · cannot be undone",
  ]);
  await retype(search, "");
  await expect(boxes.nth(0)).toHaveAccessibleName(/^account\.alert\.view /);
  await expect(boxes.nth(1)).toHaveAccessibleName(/^account\.delete /);
  await boxes.nth(0).uncheck();
  await expect(frame.getByText("1 scope selected")).toBeVisible();
  await expect(boxes.nth(0), "rows stay where they are while they are ticked").toHaveAccessibleName(
    /^account\.alert\.view /,
  );
});

test("a user selects scopes by keyboard alone: the list is one tab stop, and arrow keys move in it", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { search, box, boxes, showMore } = form(apiKeys);
  await apiKeys.createButton.click();
  await expect(showMore).toBeVisible();
  await search.focus();
  await page.keyboard.type("alert");
  await page.keyboard.press("Tab");
  await expect(boxes.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(box("account.alert.view")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(box("account.alert.view")).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(box("account.alert.manage")).toBeFocused();
  await page.keyboard.press("End");
  await expect(boxes.last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(frame.locator("summary:focus")).toHaveText("What is a scope?");

  await retype(search, "");
  await showMore.focus();
  await page.keyboard.press("Enter");
  await expect(showMore).toHaveCount(0);
  await expect(boxes.nth(9), "reading goes on at the first scope that was added").toBeFocused();
});

test("one choice selects the scopes of a preset or of another key, and the form names those left out", async ({
  apiKeys,
  createKeyByApi,
}) => {
  const { frame } = apiKeys;
  const { boxes } = form(apiKeys);
  await expect(apiKeys.createButton).toBeVisible();
  await createKeyByApi(apiKeys, {
    name: "Model",
    description: "Nightly",
    allowedScopes: ["account.site.manage", "account.delete"],
  });
  await apiKeys.page.reload();
  await apiKeys.createButton.click();
  const fleetData = frame.getByRole("button", { name: "Fleet data" });
  await fleetData.click();
  await expect(fleetData).toHaveAttribute("aria-pressed", "true");
  await expect(frame.getByText("Reads machines and the account.")).toBeVisible();
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(1)).toBeChecked();
  const sameAs = frame.getByRole("combobox", { name: "Same scopes as…" });
  await sameAs.selectOption("Model");
  await expect(frame.getByText("4 scopes selected")).toBeVisible();
  await fleetData.click();
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await frame.getByRole("button", { name: "Cancel" }).click();

  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.createButton.click();
  await sameAs.selectOption("Model");
  await expect(frame.getByText("Left out, as you cannot give them here: account.delete")).toBeVisible();
  await expect(frame.getByText("1 scope selected")).toBeVisible();
});

test("the review lists a key's scopes by risk, warns, and asks to confirm high-risk scopes", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { box } = form(apiKeys);
  const create = frame.getByRole("button", { name: "Create key" });
  await apiKeys.fillForm({
    name: "Wide",
    scopes: ["account.alert.view", "account.alert.manage", "account.api-key.manage", "api.iso15143.snapshot"],
  });
  await frame.getByRole("button", { name: "Review" }).click();
  const review = frame.getByRole("dialog", { name: "Review the new key" });
  await expect(review.getByRole("list").getByRole("listitem")).toHaveText([
    "account.api-key.manageCan manage API keysHigh risk · manages API keys",
    "api.iso15143.snapshotCan read ISO 15143-3 snapshots",
    "account.alert.manageCan manage alertsChanges data",
    "account.alert.viewCan view alertsReads only",
  ]);
  await expect(review).toContainText("Assume that this key can be used to create further keys.");
  await expect(review).toContainText(
    "Find out what these do before you allow them; this app can’t rate their risk: api.iso15143.snapshot",
  );
  await expect(review).toContainText(
    "You may not need account.alert.view: account.alert.manage probably includes it.",
  );
  await expect(create).toBeDisabled();
  await expect(create).toHaveAccessibleDescription("Confirm the high-risk scopes first.");
  await frame.getByRole("checkbox", { name: /^I understand what these high-risk scopes allow/ }).check();
  await expect(create).toBeEnabled();

  await frame.getByRole("button", { name: "Back" }).click();
  await retype(frame.getByRole("searchbox", { name: "Search scopes" }), "");
  await box("account.api-key.manage").uncheck();
  await create.click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
});

test("the edit form offers to remove unused scopes, and the review asks to confirm a new high-risk scope", async ({
  apiKeys,
  origins,
}) => {
  const { frame } = apiKeys;
  const { box, search, boxes } = form(apiKeys);
  const credentials = await apiKeys.create({
    name: "Modest",
    scopes: ["asset.view", "account.site.manage", "account.view"],
  });
  expect(await requestToken(origins.token, credentials)).toBe(200);
  await apiKeys.done();
  await expect(apiKeys.row("Modest")).toContainText("now");
  await apiKeys.choose("Modest", "Edit");
  const suggestion = frame.getByRole("list", { name: "Scopes that are not asked for" });
  await expect(suggestion.getByRole("listitem")).toHaveText(["account.site.manage", "account.view"]);
  await frame.getByRole("button", { name: "Remove unused scopes" }).click();
  await expect(suggestion).toHaveCount(0);
  await expect(frame.getByText("1 scope selected")).toBeVisible();
  await expect(boxes.and(frame.getByRole("checkbox", { checked: true }))).toHaveAccessibleName(
    /^asset\.view /,
  );

  await retype(search, "delete");
  await box("account.delete").check();
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(frame.getByRole("list", { name: /What the change lets it do/ })).toContainText(
    "Can delete account",
  );
  await expect(frame.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await apiKeys.acknowledgeRisk();
  await frame.getByRole("button", { name: "Save changes" }).click();
  await expect(apiKeys.row("Modest")).toContainText("High risk");
});

test("the edit form does not offer to remove scopes from a key that was never used", async ({ apiKeys }) => {
  await apiKeys.create({ name: "Unused", scopes: ["asset.view", "account.view"] });
  await apiKeys.done();
  await apiKeys.choose("Unused", "Edit");
  await expect(apiKeys.frame.getByText("2 scopes selected")).toBeVisible();
  await expect(apiKeys.frame.getByRole("button", { name: "Remove unused scopes" })).toHaveCount(0);
});

test("the form shows why a user may not grant a scope, and the service refuses it in a direct request", async ({
  apiKeys,
  appTokenOf,
  origins,
}) => {
  const { search, box } = form(apiKeys);
  await expect(apiKeys.createButton).toBeVisible();
  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.createButton.click();
  await retype(search, "delete");
  await expect(box("account.delete")).toBeDisabled();
  await expect(box("account.delete")).toHaveAccessibleName(/You do not hold this scope/);

  const token = await appTokenOf(apiKeys, "Jonas Friis");
  const answer = await fetch(`${origins.iris}/api/api-key/v1/api-keys`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify({ name: "Bypass", description: "Nightly", allowedScopes: ["account.delete"] }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    403,
    { code: "missing_scope", scope: "account.delete" },
  ]);
});

test("a user searches and selects scopes in a catalogue of 5,000 as in a small one", async ({
  openAccount,
}) => {
  const apiKeys = await openAccount("Large [scopes:5000]");
  const { frame } = apiKeys;
  const { search, box, boxes, showMore } = form(apiKeys);
  await apiKeys.createButton.click();
  await expect(frame.getByText("8 of 5000 scopes shown", { exact: true })).toBeVisible();
  await retype(search, "thing 4711");
  await expect(frame.getByText("1 of 5000 scopes shown")).toBeVisible();
  await box("account.area-11.thing-4711.manage").check();
  await retype(search, "");
  await box("asset.view").check();
  await showMore.click();
  await expect(boxes).toHaveCount(59);
  await boxes.nth(58).press("Space");
  await expect(frame.getByText("3 scopes selected")).toBeVisible();
});

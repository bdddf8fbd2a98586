import type { Locator } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

function form({ frame }: ApiKeysPage) {
  return {
    search: frame.getByRole("searchbox", { name: "Search scopes" }),
    box: (scope: string): Locator =>
      frame.getByRole("checkbox", { name: new RegExp(`^${scope.replaceAll(".", "\\.")} `) }),
    group: (name: string): Locator => frame.getByRole("checkbox", { name: new RegExp(`^All of ${name} `) }),
    picked: frame.getByRole("list", { name: "Selected scopes" }),
  };
}

test("scopes are searched with what was found marked, picked by group, and stay picked while filtering", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { search, box, group, picked } = form(apiKeys);
  await apiKeys.createButton.click();
  await expect(frame.getByText("34 scopes", { exact: true })).toBeVisible();
  await expect(box("asset.view")).toHaveAccessibleName(/^asset\.view Can view assets Reads only$/);
  await expect(box("account.delete")).toHaveAccessibleName(/High risk · cannot be undone$/);

  await search.fill("alert");
  await expect(frame.getByText("2 of 34 scopes shown")).toBeVisible();
  await expect(frame.getByText("alert", { exact: true })).toHaveCount(4);
  await expect(group("Alerts and events")).toHaveAccessibleName("All of Alerts and events 0 of 2 selected");
  await box("account.alert.view").check();
  await expect(group("Alerts and events")).toBeChecked({ indeterminate: true });
  await search.fill("asset");
  await expect(box("account.alert.view")).toHaveCount(0);
  await expect(picked.getByRole("listitem")).toHaveText(["account.alert.view"]);
  await group("Assets").check();
  await expect(frame.getByText("3 scopes selected")).toBeVisible();
  await search.fill("");
  await expect(group("Assets")).toBeChecked({ indeterminate: true });
  await group("Assets").click();
  await expect(picked.getByRole("listitem")).toHaveText(
    [
      "account.alert.view",
      "account.asset.manage",
      "account.custom-fields.manage",
      "account.group.manage",
      "asset.view",
    ].sort((one, other) => Number(one.endsWith("view")) - Number(other.endsWith("view"))),
  );
  await picked.getByRole("button", { name: "Remove account.group.manage" }).click();
  await expect(box("account.group.manage")).not.toBeChecked();
  await group("Assets").click();
  await group("Assets").click();
  await expect(picked.getByRole("listitem")).toHaveText(["account.alert.view"]);
});

test("scopes are picked by keyboard alone", async ({ apiKeys, page }) => {
  const { search, box, group } = form(apiKeys);
  await apiKeys.createButton.click();
  await search.focus();
  await page.keyboard.type("alert");
  await page.keyboard.press("Tab");
  await expect(group("Alerts and events")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(box("account.alert.view")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(box("account.alert.view")).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(box("account.alert.manage")).toBeFocused();
});

test("a kind of integration is a start that says what it adds, and what it leaves out", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { picked } = form(apiKeys);
  await apiKeys.create({ name: "Model", scopes: ["account.site.manage", "account.delete"] });
  await apiKeys.done();
  await apiKeys.createButton.click();
  const starts = frame.getByRole("combobox", { name: "Start from" });
  await starts.selectOption("Fleet data, read only");
  await expect(frame.getByText("Reads machines and the account: asset.view, account.view")).toBeVisible();
  await expect(picked).toHaveCount(0);
  await frame.getByRole("button", { name: "Add 2 scopes" }).click();
  await expect(picked.getByRole("listitem")).toHaveText(["account.view", "asset.view"]);
  await starts.selectOption("Model");
  await expect(frame.getByText("What Model may do: account.delete, account.site.manage")).toBeVisible();
  await frame.getByRole("button", { name: "Add 2 scopes" }).click();
  await expect(picked.getByRole("listitem")).toHaveCount(4);
  await apiKeys.page.keyboard.press("Escape");

  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.createButton.click();
  await starts.selectOption("Model");
  await expect(frame.getByText("Left out, as you cannot give them here: account.delete")).toBeVisible();
  await frame.getByRole("button", { name: "Add 1 scope" }).click();
  await expect(picked.getByRole("listitem")).toHaveText(["account.site.manage"]);
});

test("the review says what a key can do, the riskiest first, warns, and asks in proportion", async ({
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
    /^api\.iso15143\.snapshot.*Not in the published catalogue\.Not rated$/,
    "account.alert.manageCan manage alertsChanges data",
    "account.alert.viewCan view alertsReads only",
  ]);
  await expect(review).toContainText("Assume that this key can be used to create further keys.");
  await expect(review).toContainText(
    "Find out what these do before you allow them; this app can’t tell: api.iso15143.snapshot",
  );
  await expect(review).toContainText(
    "You may not need account.alert.view: account.alert.manage probably includes it.",
  );
  await expect(create).toBeDisabled();
  await expect(create).toHaveAccessibleDescription("Confirm the high-risk scopes first.");
  await frame.getByRole("checkbox", { name: /^I understand what these high-risk scopes allow/ }).check();
  await expect(create).toBeEnabled();

  await frame.getByRole("button", { name: "Back" }).click();
  await frame.getByRole("searchbox", { name: "Search scopes" }).fill("");
  await box("account.api-key.manage").uncheck();
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(frame.getByRole("checkbox", { name: /^I understand/ })).toHaveCount(0);
  await create.click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
});

test("a key that asks for less than it may is offered to be narrowed, and a high-risk addition is asked about", async ({
  apiKeys,
  origins,
}) => {
  const { frame } = apiKeys;
  const { box, picked } = form(apiKeys);
  const { clientId, clientSecret } = await apiKeys.create({
    name: "Modest",
    scopes: ["asset.view", "account.site.manage", "account.view"],
  });
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: "asset.view",
  });
  expect((await fetch(`${origins.token}/token/v2`, { method: "POST", body })).status).toBe(200);
  await apiKeys.done();
  await expect(apiKeys.row("Modest")).toContainText("now");
  await apiKeys.choose("Modest", "Edit");
  const suggestion = frame.getByRole("list", { name: "Scopes that are not asked for" });
  await expect(suggestion.getByRole("listitem")).toHaveText(["account.site.manage", "account.view"]);
  await frame.getByRole("button", { name: "Remove unused scopes" }).click();
  await expect(suggestion).toHaveCount(0);
  await expect(picked.getByRole("listitem")).toHaveText(["asset.view"]);

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

test("a key that was never used, or of a service that does not say, is not offered to be narrowed", async ({
  apiKeys,
}) => {
  await apiKeys.create({ name: "Unused", scopes: ["asset.view", "account.view"] });
  await apiKeys.done();
  await apiKeys.choose("Unused", "Edit");
  await expect(apiKeys.frame.getByText("2 scopes selected")).toBeVisible();
  await expect(apiKeys.frame.getByRole("button", { name: "Remove unused scopes" })).toHaveCount(0);
});

test("what one may not grant is shown with the reason, and refused when the page is passed by", async ({
  apiKeys,
  appTokenOf,
  origins,
}) => {
  const { box, group } = form(apiKeys);
  await expect(apiKeys.createButton).toBeVisible();
  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.createButton.click();
  await expect(box("account.delete")).toBeDisabled();
  await expect(box("account.delete")).toHaveAccessibleName(/You do not hold this scope/);
  await expect(group("Money")).toBeDisabled();

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

test("a catalogue of 5,000 scopes is searched and picked like a small one", async ({ page, openAccount }) => {
  const apiKeys = await openAccount("Large [scopes:5000]");
  const { frame } = apiKeys;
  const { search, box, picked } = form(apiKeys);
  await apiKeys.createButton.click();
  await expect(frame.getByText("5000 scopes", { exact: true })).toBeVisible();
  await expect(frame.getByRole("checkbox")).not.toHaveCount(5000);
  await search.fill("thing 4711");
  await expect(frame.getByText("1 of 5000 scopes shown")).toBeVisible();
  await box("account.area-11.thing-4711.manage").check();
  await search.fill("");
  await box("asset.view").check();
  await expect(picked.getByRole("listitem")).toHaveText(["account.area-11.thing-4711.manage", "asset.view"]);
  // Go beyond the rows that are rendered at first.
  await box("asset.view").focus();
  for (let presses = 0; presses < 70; presses++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(picked.getByRole("listitem")).toHaveCount(3);
});

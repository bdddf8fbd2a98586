import { allowClipboard, clipboardText } from "./clipboard.ts";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { retype } from "./retype.ts";

test("the list can be searched and sorted, and exposes its sort order to screen readers", async ({
  apiKeys,
}) => {
  for (const name of ["beta", "Alpha", "gamma"]) {
    await apiKeys.create({ name, description: `for ${name}`, scopes: ["asset.view"] });
    await apiKeys.done();
  }
  const { frame } = apiKeys;
  const rows = frame.getByRole("table", { name: "API keys" }).getByRole("rowheader");
  await expect(rows).toHaveText([/^gamma/, /^Alpha/, /^beta/]);
  await frame.getByRole("button", { name: "Name" }).click();
  await expect(rows).toHaveText([/^Alpha/, /^beta/, /^gamma/]);
  await expect(frame.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "FOR BETA");
  await expect(rows).toHaveText([/^beta/]);
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "nothing like it");
  await expect(frame.getByText("No key matches “nothing like it”.")).toBeVisible();
  await frame.getByRole("button", { name: "Clear search" }).click();
  await expect(rows).toHaveCount(3);
});

test("a row shows what a key may do, its secret's hint and its last use; its details offer the client ID to copy", async ({
  apiKeys,
  page,
}) => {
  await allowClipboard(page);
  const { clientId, clientSecret } = await apiKeys.create({
    name: "ERP",
    description: "Nightly",
    owner: "Jo Berg",
    scopes: ["asset.view", "account.site.manage"],
  });
  await apiKeys.done();
  await expect(apiKeys.row("ERP").getByRole("cell")).toHaveText([
    "",
    "Reads assets, manages sites",
    `…${clientSecret.slice(-4)}`,
    "Never",
    "",
  ]);
  const button = apiKeys.frame.getByRole("button", { name: "Details of ERP" });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  const details = await apiKeys.openDetails("ERP");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  for (const text of [clientId, "Nightly", "Jo Berg", "Ida Holm"]) {
    await expect(details.getByText(text).first()).toBeVisible();
  }
  await details.getByRole("button", { name: "Copy client ID of ERP" }).click();
  await expect(details.getByText("Copied")).toBeAttached();
  expect(await clipboardText(page)).toBe(clientId);
  await button.press("Enter");
  await expect(details).toHaveCount(0);
});

test("the details list a key's scopes, the riskiest first, with the reason for a high risk", async ({
  apiKeys,
}) => {
  await apiKeys.create({
    name: "Risky",
    scopes: ["asset.view", "account.delete", "account.asset.manage", "api.iso15143.snapshot"],
  });
  await apiKeys.done();
  await expect(apiKeys.row("Risky")).toContainText("High risk");
  await apiKeys.openDetails("Risky");
  await expect(apiKeys.frame.getByRole("list", { name: "Scopes of Risky" }).getByRole("listitem")).toHaveText(
    [
      "account.deleteCan delete accountHigh risk · cannot be undone",
      "api.iso15143.snapshotCan read ISO 15143-3 snapshots",
      "account.asset.manageCan manage assetsChanges data",
      "asset.viewCan view assetsReads only",
    ],
  );
});

for (const [width, height, keys] of [
  [1280, 800, 10],
  [1024, 768, 7],
  [390, 844, 5],
] as const) {
  test(`at ${width} × ${height} at least ${keys} of ten keys are in view`, async ({
    apiKeys,
    createKeyByApi,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await expect(apiKeys.createButton).toBeVisible();
    for (let number = 1; number <= 10; number++) {
      await createKeyByApi(apiKeys, {
        name: `Key ${number}`,
        description: "Nightly",
        allowedScopes: ["asset.view"],
      });
    }
    await page.reload();
    const names = apiKeys.frame.getByRole("rowheader");
    await expect(names).toHaveCount(10);
    await expect(apiKeys.frame.getByText("You’ve reached the limit of 10 active keys.")).toBeVisible();
    const inView = await names.evaluateAll(
      (headers) => headers.filter((header) => header.getBoundingClientRect().bottom <= innerHeight).length,
    );
    expect(inView).toBeGreaterThanOrEqual(keys);
  });
}

test("the owner note filters and sorts the list, marks overdue keys, and is edited in fields of its own", async ({
  apiKeys,
  createKeyByApi,
}) => {
  const { frame } = apiKeys;
  const scopes = ["asset.view"];
  await expect(apiKeys.createButton).toBeVisible();
  await createKeyByApi(apiKeys, {
    name: "Past",
    description: "Owner: Ida\nSystem: SAP\nRotate by: 2020-01-31\n\nNightly",
    allowedScopes: scopes,
  });
  await apiKeys.create({
    name: "Next",
    owner: "Jo",
    rotateBy: "2999-01-31",
    description: "Ask first.",
    scopes,
  });
  await apiKeys.done();
  await apiKeys.create({ name: "Bare", description: "Rotate by: spring", scopes });
  await apiKeys.done();
  await expect(await apiKeys.openDetails("Next")).toContainText("Ask first.");
  await expect(apiKeys.row("Past")).toContainText("Overdue");
  const rows = frame.getByRole("table", { name: "API keys" }).getByRole("rowheader");
  await frame.getByRole("button", { name: "Rotate by" }).click();
  await expect(rows).toHaveText([/^Past/, /^Next/, /^Bare/]);
  await frame.getByRole("button", { name: "Rotate by" }).click();
  await expect(rows).toHaveText([/^Next/, /^Past/, /^Bare/]);

  const filter = frame.getByRole("combobox", { name: "Filter keys" });
  const overdue = frame.getByRole("button", { name: "1 overdue" });
  await overdue.click();
  await expect(rows).toHaveText([/^Past/]);
  await expect(frame.getByText("Its owner meant to rotate it by 31 Jan 2020.")).toBeVisible();
  await overdue.click();
  await expect(rows).toHaveCount(3);
  await filter.selectOption("Jo");
  await expect(rows).toHaveText([/^Next/]);
  await filter.selectOption("SAP");
  await expect(rows).toHaveText([/^Past/]);
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "Next");
  await expect(frame.getByText("No key matches this filter.")).toBeVisible();
  await frame.getByRole("button", { name: "Clear filter" }).click();
  await expect(rows).toHaveText([/^Next/]);
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "");
  await expect(rows).toHaveCount(3);

  await apiKeys.choose("Past", "Edit");
  await expect(frame.getByRole("textbox", { name: "Owner" })).toHaveValue("Ida");
  await frame.getByLabel("Rotate by").fill("2999-06-30");
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(frame.getByRole("dialog")).toContainText("2020-01-31");
  await expect(frame.getByRole("dialog")).not.toContainText("Description");
  await frame.getByRole("button", { name: "Save changes" }).click();
  await expect(frame.getByText("Overdue", { exact: true })).toHaveCount(0);
});

test("a viewer sees all keys, and reads why they cannot create one", async ({ apiKeys }) => {
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.signInAs("Maja Lind · Viewer");
  await expect(apiKeys.createButton).toBeDisabled();
  await expect(apiKeys.createButton).toHaveAccessibleDescription(
    /don’t hold the scope account\.api-key\.manage/,
  );
  await apiKeys.frame.getByRole("button", { name: "Actions for ERP" }).click();
  await expect(apiKeys.frame.getByRole("menuitem")).toHaveText(["Test token", "History"]);
});

test("an app that was installed without its required scope names that scope", async ({
  openAccount,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("Denied [deny:account.api-key.manage]");
  await expect(apiKeys.frame.getByRole("heading", { name: "A permission is missing" })).toBeVisible();
  await expect(apiKeys.frame.getByText(/installed without the scope account\.api-key\.manage/)).toBeVisible();
  await apiKeys.frame.getByText("Technical details").click();
  await expect(apiKeys.frame.getByText("Code missing_scope, status 403")).toBeVisible();
});

test("an account without API Keys gets a message to send to Trackunit support", async ({
  openAccount,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("Not yet [api-keys-not-enabled]");
  await expect(apiKeys.frame.getByRole("heading", { name: "API Keys is not enabled" })).toBeVisible();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Message for Trackunit support" })).toHaveValue(
    /enable API Tokens v2/,
  );
});

test("the page counts down the wait that the service asks for, and sends no request before it ends", async ({
  openAccount,
  expectedErrors,
  requests,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("Busy [first:service-unavailable]");
  const tryAgain = apiKeys.frame.getByRole("button", { name: "Try again" });
  await expect(tryAgain).toBeDisabled();
  await expect(apiKeys.frame.getByText(/^Wait 1 second first\.$/)).toBeVisible();
  await expect(tryAgain).toBeEnabled();
  expect(requests.filter((request) => request.url().includes("/api-keys?status=ACTIVE"))).toHaveLength(1);
  await tryAgain.click();
  await expect
    .poll(() => requests.filter((request) => request.url().includes("/api-keys?status=ACTIVE")).length)
    .toBe(2);
});

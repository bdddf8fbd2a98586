import { expect, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import { requestToken } from "./request-token.ts";

test("an overdue key is rotated with a next date, its old secret is extended, and the history names both secrets", async ({
  apiKeys,
  createKeyByApi,
  origins,
  page,
}) => {
  const { frame } = apiKeys;
  await expect(apiKeys.createButton).toBeVisible();
  await createKeyByApi(apiKeys, {
    name: "ERP",
    description: "Owner: Ida\nRotate by: 2020-01-31\n\nNightly",
    allowedScopes: ["asset.view"],
  });
  await page.reload();
  await expect(apiKeys.row("ERP")).toContainText("Overdue");
  await apiKeys.choose("ERP", "Rotate secret");
  const dialog = frame.getByRole("dialog");
  const next = new Date(Date.now() + 40 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await dialog.getByLabel("Next rotation by").fill(next);
  await dialog.getByRole("button", { name: "Rotate secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  const credentials = await apiKeys.shownCredentials();
  await apiKeys.done();
  await expect(apiKeys.row("ERP")).not.toContainText("Overdue");
  await expect(frame.getByText("No integration has used the new one yet.")).toBeVisible();

  expect(await requestToken(origins.token, credentials)).toBe(200);
  await page.reload();
  await expect(frame.getByText(/this one never: safe to retire/)).toBeVisible();
  await frame.getByRole("button", { name: "Extend old secret of ERP" }).click();
  await expect(dialog.getByRole("radio", { name: "7 days" })).toBeChecked();
  await dialog.getByRole("button", { name: "Extend" }).click();
  await expect(dialog).toHaveCount(0);

  await apiKeys.choose("ERP", "History");
  const events = frame.getByRole("list", { name: "History of ERP" }).getByRole("listitem");
  await expect(events).toHaveText([
    /^End of the old secret moved .*Works until: .* → /,
    /^Edited .*Description: /,
    new RegExp(`^Secret rotated .*New secret …${credentials.clientSecret.slice(-4)}, old secret …`),
    /^Created /,
  ]);
});

test("the dialog that extends an old secret gives the focus back to the button that opened it", async ({
  apiKeys,
  page,
}) => {
  const { frame, credentialsDialog } = apiKeys;
  const keyboard = new Keyboard(page, frame);
  const dialog = frame.getByRole("dialog");
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("ERP", "Rotate secret");
  await dialog.getByRole("button", { name: "Rotate secret" }).click();
  await expect(credentialsDialog).toBeVisible();
  await apiKeys.done();
  const extend = frame.getByRole("button", { name: "Extend old secret of ERP" });
  await keyboard.pressOn(extend);
  await expect(frame.getByRole("radio", { name: "7 days" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(extend).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.pressOn(dialog.getByRole("button", { name: "Extend" }));
  await expect(dialog).toHaveCount(0);
  await expect(extend).toBeFocused();
});

test("a duplicate of a key starts with its description and scopes, and needs a name", async ({ apiKeys }) => {
  const { frame } = apiKeys;
  await apiKeys.create({
    name: "ERP",
    description: "Reads machines",
    scopes: ["asset.view", "account.view"],
  });
  await apiKeys.done();
  await apiKeys.choose("ERP", "Duplicate");
  const name = frame.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("");
  await expect(frame.getByRole("textbox", { name: "Description" })).toHaveValue("Reads machines");
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await name.pressSequentially("BI");
  await frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  await apiKeys.done();
  await expect(apiKeys.row("BI")).toBeVisible();
});

import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("the activity of all keys is read, searched, filtered and copied by keyboard", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  for (const name of ["ERP", "BI job"]) {
    await apiKeys.create({ name, scopes: ["asset.view"] });
    await apiKeys.done();
  }
  const open = frame.getByRole("button", { name: "Activity" });
  await open.press("Enter");
  const items = frame.getByRole("list", { name: "Activity" }).getByRole("listitem");
  await expect(items).toHaveText([/^BI job: Created/, /^ERP: Created/]);
  await expect(frame.getByRole("searchbox", { name: "Search by key or person" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("erp");
  await expect(items).toHaveText([/^ERP: Created/]);
  await frame.getByRole("combobox", { name: "What happened" }).selectOption("Revoked");
  await expect(frame.getByText("Nothing matches.")).toBeVisible();
  await frame.getByRole("combobox", { name: "What happened" }).selectOption("Everything");
  await expect(items).toHaveText([/^ERP: Created/]);
  await frame.getByRole("button", { name: "Copy what is shown as CSV" }).press("Enter");
  await expect(frame.getByText(/^Copied$|Selected\. Press/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(open).toBeFocused();
});

import { expect, test } from "./fixtures.ts";

test("the list is searched and sorted, by the eye and by the screen reader alike", async ({ apiKeys }) => {
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
  await frame.getByRole("searchbox", { name: "Search keys" }).fill("FOR BETA");
  await expect(rows).toHaveText([/^beta/]);
  await frame.getByRole("searchbox", { name: "Search keys" }).fill("nothing like it");
  await expect(frame.getByText("No key matches “nothing like it”.")).toBeVisible();
  await frame.getByRole("button", { name: "Clear search" }).click();
  await expect(rows).toHaveCount(3);
});

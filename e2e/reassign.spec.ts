import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("the keys of an owner get another one by keyboard, and so does a key whose creator left", async ({
  apiKeys,
  createKeyByApi,
  origins,
  page,
}) => {
  const { frame } = apiKeys;
  const key = { name: "Data lake", description: "Nightly", allowedScopes: ["asset.view"] };
  for (const name of ["ERP", "BI job"]) {
    await createKeyByApi(apiKeys, { ...key, name, description: "Owner: Kim Dahl\n\nNightly" });
  }
  await createKeyByApi(apiKeys, key, "Jonas Friis");
  const account = new URL(page.url()).searchParams.get("account");
  const { users } = await (
    await page.request.get(`${origins.shell}/local-manager/session?account=${account}`)
  ).json();
  const jonas = users.find(({ name }: { name: string }) => name === "Jonas Friis").id;
  await page.request.delete(`${origins.shell}/local-manager/accounts/${account}/users/${jonas}`);
  await page.reload();

  await frame.getByRole("combobox", { name: "Filter keys" }).selectOption("Kim Dahl");
  await frame.getByRole("button", { name: "Reassign" }).press("Enter");
  await expect(frame.getByRole("textbox", { name: "New owner" })).toBeFocused();
  await expect(frame.getByRole("list", { name: "Keys to reassign" }).getByRole("listitem")).toHaveText([
    "BI job",
    "ERP",
  ]);
  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
  }
  await page.keyboard.type("Lea Krog");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
  await frame.getByRole("combobox", { name: "Filter keys" }).selectOption("Lea Krog");
  const rows = frame.getByRole("table", { name: "API keys" }).getByRole("rowheader");
  await expect(rows).toHaveText(["BI job", "ERP"]);

  await frame.getByRole("combobox", { name: "Filter keys" }).selectOption("All keys");
  await frame.getByRole("button", { name: "1 whose creator left" }).press("Enter");
  await expect(rows).toHaveText(["Data lake"]);
  await expect(frame.getByRole("list", { name: "Worth a look" })).toContainText(
    "Jonas Friis, who created it, is not in this account any more, and its note names no owner.",
  );
  await expectAccessible(page);
  await frame.getByRole("button", { name: "Edit Data lake" }).press("Enter");
  await frame.getByText("Owner, system, rotate by").click();
  await frame.getByRole("textbox", { name: "Owner" }).pressSequentially("Lea Krog");
  await frame.getByRole("button", { name: "Review" }).press("Enter");
  await frame.getByRole("button", { name: "Save changes" }).press("Enter");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
  await expect(frame.getByRole("button", { name: "1 whose creator left" })).toHaveCount(0);
  const details = await apiKeys.openDetails("Data lake");
  await expect(details).toContainText("Jonas Friis (not in this account any more)");
});

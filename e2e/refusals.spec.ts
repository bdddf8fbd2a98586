import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { requestToken } from "./request-token.ts";

test("an administrator learns why an integration is refused, and allows the scope that it asks for", async ({
  apiKeys,
  createKeyByApi,
  origins,
  page,
}) => {
  const { frame } = apiKeys;
  const credentials = await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  const reasons = frame.getByRole("list", { name: "Worth a look" });
  await expect(reasons).toHaveCount(0);

  const damaged = { ...credentials, clientSecret: `${credentials.clientSecret}\n` };
  expect(await requestToken(origins.token, damaged)).toBe(401);
  expect(await requestToken(origins.token, credentials, "account.event.view")).toBe(400);
  await expect(async () => {
    await page.reload();
    await expect(reasons.getByRole("listitem")).toHaveCount(2);
  }).toPass();
  await expect(reasons).toContainText(
    "Its secret was the right one, but with a line break before or after it.",
  );
  await expect(reasons).toContainText("It asked for scopes that are not allowed: account.event.view.");

  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    const { overflow } = await frame.locator("body").evaluate(({ ownerDocument: { documentElement } }) => ({
      overflow: documentElement.scrollWidth - documentElement.clientWidth,
    }));
    expect(overflow, `at ${width} pixels nothing has to be scrolled sideways`).toBe(0);
  }

  await createKeyByApi(apiKeys, {
    name: "BI job",
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  await page.reload();
  const rows = frame.getByRole("table", { name: "API keys" }).getByRole("rowheader");
  await expect(rows).toHaveText(["BI job", "ERP"]);
  await frame.getByRole("button", { name: "1 refused" }).click();
  await expect(rows).toHaveText(["ERP"]);

  await frame.getByRole("button", { name: "Allow account.event.view for ERP" }).press("Enter");
  await frame.getByRole("button", { name: "Save changes" }).press("Enter");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
  await expect(reasons.getByRole("listitem")).toHaveCount(1);
  await expect(frame.getByRole("heading", { name: "API keys", exact: true })).toBeFocused();
  expect(await requestToken(origins.token, credentials, "account.event.view")).toBe(200);
});

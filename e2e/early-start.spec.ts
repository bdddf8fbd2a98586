import { expect, test } from "./fixtures.ts";

const LIST = /\/api\/api-key\/v1\/api-keys\?status=ACTIVE/;
const SCOPES = /\/api\/api-key\/v1\/scopes$/;

test("keys and scopes are requested while the extension is still loading, each once", async ({
  page,
  openAccount,
  requests,
}) => {
  const reads = Promise.all([LIST, SCOPES].map((url) => page.waitForRequest(url)));
  // The extension arrives only after both requests have left.
  await page.route(/\/assets\/extension-[\w-]+\.js$/, async (route) => {
    await reads;
    await route.continue();
  });
  const apiKeys = await openAccount("Early");
  await expect(apiKeys.createButton).toBeVisible();
  await expect(apiKeys.frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  const sent = (url: RegExp) =>
    requests.filter((one) => one.method() === "GET" && url.test(one.url())).length;
  expect([sent(LIST), sent(SCOPES)]).toEqual([1, 1]);
});

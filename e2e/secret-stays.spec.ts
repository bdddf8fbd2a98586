import { expect, test } from "./fixtures.ts";
import { requestToken } from "./request-token.ts";
import { tracesOf } from "./traces-of.ts";

test("a page that crashes while the secret is shown says so, and leaks the secret nowhere", async ({
  page,
  openAccount,
  origins,
  consoleLines,
  expectedErrors,
}) => {
  expectedErrors.push(/broken on purpose/);
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.addEventListener("message", ({ data }) => said.push(JSON.stringify(data)));
  });
  const apiKeys = await openAccount("Breaks");
  const listed = await apiKeys.create({ name: "In the list", scopes: ["asset.view"] });
  expect(await requestToken(origins.token, listed)).toBe(200);
  await apiKeys.done();
  await expect(apiKeys.row("In the list")).toContainText("now");
  const { clientSecret } = await apiKeys.create({ name: "Broken", scopes: ["asset.view"] });
  await apiKeys.frame.locator("body").evaluate(() => {
    // The list behind the dialog can no longer show when its key was last used.
    Intl.RelativeTimeFormat.prototype.format = () => {
      throw new Error("broken on purpose");
    };
  });
  await page.getByRole("combobox", { name: "Language" }).selectOption("Pseudo");
  await expect(apiKeys.frame.getByRole("heading", { name: "API Keys stopped" })).toBeVisible();
  const toManager: string[] = await page.evaluate("said");
  expect(toManager.length, "what the frame says to Manager is heard").toBeGreaterThan(0);
  for (const heard of [await tracesOf(page), consoleLines.join("\n"), toManager.join("\n")]) {
    expect(heard).not.toContain(clientSecret);
  }
});

test("live regions never announce the secret or the token", async ({ apiKeys }) => {
  const { frame } = apiKeys;
  // A frame that is still loading has another document.
  await expect(apiKeys.createButton).toBeVisible();
  await frame.locator("body").evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const isLive = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        "[aria-live], [role=status], [role=alert], output",
      );
    new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const region = isLive(target);
        if (region) announced.push(region.outerHTML);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const { clientSecret } = await apiKeys.create({ name: "Announced", scopes: ["asset.view"] });
  await frame.getByRole("button", { name: "Copy client secret" }).click();
  const accessToken = await apiKeys.testToken();
  await frame.getByRole("button", { name: "Copy access token" }).click();
  await apiKeys.done();
  const announced: string[] = await frame.locator("body").evaluate("announced");
  expect(announced.join("\n")).toMatch(/Copied|Selected/);
  for (const secret of [clientSecret, accessToken]) expect(announced.join("\n")).not.toContain(secret);
});

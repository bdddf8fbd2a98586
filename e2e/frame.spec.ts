import { createServer } from "node:http";
import { allowClipboard, clipboardText, refuseClipboard } from "./clipboard.ts";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { ApiKeysPage } from "./pages/api-keys-page.ts";

test("the frame has an origin of its own and the sandbox of the manifest", async ({
  apiKeys,
  page,
  origins,
}) => {
  await expect(apiKeys.createButton).toBeVisible();
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-same-origin");
  await expect(frame).toHaveAttribute("allow", `clipboard-write ${origins.extension}`);
  expect(new URL((await frame.getAttribute("src")) ?? "").origin).toBe(origins.extension);
});

test("the browser blocks a request to a host that the manifest does not list", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(
    /violates the following Content Security Policy directive: "connect-src/,
    /Refused to connect/,
    /violated by the page’s directive|blocked the loading of a resource/i,
  );
  await expect(apiKeys.createButton).toBeVisible();
  const blocked = await page.frames()[1]?.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        fetch("https://evil.test/").catch(() => {});
      }),
  );
  expect(blocked).toBe("connect-src");
});

test("a page of another origin cannot frame the extension", async ({ page, origins, expectedErrors }) => {
  expectedErrors.push(/frame-ancestors/, /Failed to load resource/);
  const evil = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<title>Evil</title><iframe src="${origins.extension}/frame/api-keys-extension"></iframe>`);
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const { port } = evil.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(page.frameLocator("iframe").getByText("API Keys")).toHaveCount(0);
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringMatching(/^(chrome-error|about:neterror)/));
  evil.close();
});

test("the extension serves no document outside a frame, where Manager's sandbox would be missing", async ({
  page,
  origins,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const response = await page.goto(`${origins.extension}/frame/api-keys-extension`);
  expect(response?.status()).toBe(404);
});

test("with clipboard access, the copy button puts the secret on the clipboard and says so", async ({
  apiKeys,
  page,
}) => {
  await allowClipboard(page);
  const { clientSecret } = await apiKeys.create({ name: "Copied", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Copy client secret" }).click();
  await expect(apiKeys.frame.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  expect(await clipboardText(page)).toBe(clientSecret);
});

test("without clipboard access, the copy button selects the secret and says so, and Ctrl+C copies it", async ({
  apiKeys,
  page,
}) => {
  await refuseClipboard(page);
  const { clientSecret } = await apiKeys.create({ name: "Selected", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Copy client secret" }).click();
  await expect(apiKeys.frame.getByText("Selected. Press Ctrl+C")).toBeVisible();
  await expect(apiKeys.frame.getByText("Copied", { exact: true })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+C");
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  const other = apiKeys.frame.getByRole("textbox", { name: "Other scopes" });
  await other.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(other).toHaveValue(clientSecret);
});

test("a fleet administrator sees the scopes that they may not grant, and why", async ({ apiKeys }) => {
  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.createButton.click();
  const scope = await apiKeys.findScope("account.delete");
  await expect(scope).toBeDisabled();
  await expect(scope).toHaveAccessibleName(/You do not hold this scope/);
  await expect(await apiKeys.findScope("asset.view")).toBeEnabled();
});

test("the extension follows a change of Manager's language and leaves no text untranslated", async ({
  apiKeys,
  page,
}) => {
  await apiKeys.create({ name: "ERP", description: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await page.getByRole("combobox", { name: "Language" }).selectOption("Pseudo");
  await expect(apiKeys.frame.getByRole("heading", { level: 1 })).toHaveText(/^⟦.*⟧$/);
  const texts = await apiKeys.frame.locator("body").evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      if (text && walker.currentNode.parentElement?.checkVisibility()) found.push(text);
    }
    return found;
  });
  const untranslated = texts.filter(
    (text) =>
      !/⟦.*⟧/.test(text) && !/^(ERP|0oa\w+|…\w{4}|Ida Holm|.*2\d{3}.*|now|\d+ seconds? ago)$/.test(text),
  );
  expect(untranslated).toEqual([]);
});

test("the page of one account does not show the keys of another", async ({ page, createAccount }) => {
  const one = new ApiKeysPage(page);
  await one.open(await createAccount("One"));
  await one.create({ name: "Only in One", scopes: ["asset.view"] });
  await one.done();
  await one.open(await createAccount("Two"));
  await expect(one.frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
});

import { createServer } from "node:http";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";

const evilPage = `<!doctype html><title>Evil</title><script>
  const heard = [];
  window.addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));
  function attack(url) {
    const manager = window.open(url);
    const shapes = [
      { penpal: "syn" },
      { penpal: "synAck", methodNames: ["getContext"] },
      { penpal: "ack", methodNames: ["setToken"] },
      { penpal: "call", id: 1, methodName: "getContext", args: [] },
      { penpal: "call", id: 2, methodName: "refreshToken", args: [] },
      { penpal: "call", id: 3, methodName: "setToken", args: ["evil"] },
      { penpal: "call", id: 4, methodName: "setLanguage", args: ["x-pseudo"] },
      { penpal: "call", id: 5, methodName: "addToast", args: [{ intent: "danger", title: "Evil toast" }] },
      null, 1, "syn",
    ];
    setInterval(() => {
      for (const target of [manager, ...(manager.length > 0 ? [manager[0]] : [])]) {
        for (const shape of shapes) target.postMessage(shape, "*");
      }
    }, 20);
  }
</script>`;

test("a window of another origin that sends messages to Manager and the frame gets no token and changes nothing", async ({
  context,
  page,
  createAccount,
  origins,
  expectedErrors,
}) => {
  // penpal itself fails on a `null` message and logs the error.
  expectedErrors.push(/penpal/);
  const evil = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(evilPage);
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const { port } = evil.address() as { port: number };
  const account = await createAccount("Attacked");
  await page.goto(`http://127.0.0.1:${port}/`);
  const opened = context.waitForEvent("page");
  await page.evaluate(
    `attack(${JSON.stringify(`${origins.shell}/administration/api-keys?account=${account}`)})`,
  );
  const manager = await opened;
  const frame = manager.frameLocator('iframe[title="API Keys"]');
  await frame.getByRole("button", { name: "Create API key" }).click();
  await frame.getByRole("textbox", { name: "Name" }).fill("Unharmed");
  await frame.getByRole("textbox", { name: "Description" }).fill("Nightly");
  await frame.getByRole("checkbox", { name: /^asset\.view / }).check();
  await frame.getByRole("button", { name: "Create key" }).click();
  await expect(frame.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  await expect(manager.getByText("Evil toast")).toHaveCount(0);
  expect(await page.evaluate("heard")).toEqual([]);
  evil.close();
});

test("the policy of Manager's page blocks a frame of an origin other than the extension's", async ({
  apiKeys,
  page,
  origins,
  expectedErrors,
}) => {
  expectedErrors.push(/violates the following Content Security Policy directive: "frame-src/);
  await expect(apiKeys.createButton).toBeVisible();
  const blocked = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        const sibling = document.createElement("iframe");
        sibling.src = url;
        document.body.append(sibling);
      }),
    origins.iris,
  );
  expect(blocked).toBe("frame-src");
});

test.describe("the frame's sandbox", () => {
  for (const [sandbox, allow] of [
    ["allow-scripts allow-same-origin", ""],
    [
      "allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads",
      "clipboard-write",
    ],
  ] as const) {
    test(`with ${sandbox} and ${allow || "nothing"} allowed: an administrator creates, copies and tests a key`, async ({
      apiKeys,
      page,
      expectedErrors,
    }) => {
      expectedErrors.push(/The Clipboard API has been blocked because of a permissions policy/);
      await expect(apiKeys.createButton).toBeVisible();
      await reframe(page, sandbox, allow);
      await expect(apiKeys.createButton).toBeVisible();
      await apiKeys.create({ name: "Sandboxed", scopes: ["asset.view"] });
      await apiKeys.frame.getByRole("button", { name: "Copy client secret" }).click();
      await expect(apiKeys.frame.getByText(/^(Copied|Selected\. Press Ctrl\+C)/).first()).toBeVisible();
      expect(await apiKeys.testToken()).not.toBe("");
      await apiKeys.done();
    });
  }

  test("without allow-same-origin the frame has an opaque origin and gets no data of the account", async ({
    apiKeys,
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/origin 'null'|origin \('null'\)|CORS policy|Failed to load resource|net::ERR/);
    await expect(apiKeys.createButton).toBeVisible();
    await reframe(page, "allow-scripts", "");
    expect(await apiKeys.frame.locator("body").evaluate(() => self.origin)).toBe("null");
    await expect(apiKeys.createButton).toHaveCount(0);
  });
});

async function reframe(page: Page, sandbox: string, allow: string): Promise<void> {
  const loaded = page.waitForEvent("framenavigated", (frame) => frame.url().includes("/frame/"));
  await page.locator("iframe").evaluate(
    (iframe: HTMLIFrameElement, attributes) => {
      for (const [name, value] of Object.entries(attributes)) iframe.setAttribute(name, value);
      const { src } = iframe;
      iframe.src = src;
    },
    { sandbox, allow },
  );
  await loaded;
}

test("an administrator creates and tests a key in a browser that forbids all storage", async ({
  page,
  openAccount,
}) => {
  await page.addInitScript(() => {
    const forbid = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
      forbid(window, name);
    forbid(Document.prototype, "cookie");
    forbid(Navigator.prototype, "serviceWorker");
  });
  const apiKeys = await openAccount("No storage");
  await apiKeys.create({ name: "Stored nowhere", scopes: ["asset.view"] });
  await expect(apiKeys.frame.locator("body").evaluate(() => localStorage.length)).rejects.toThrow(
    "The operation is insecure.",
  );
  expect(await apiKeys.testToken()).not.toBe("");
  await apiKeys.done();
  await expect(apiKeys.row("Stored nowhere")).toBeVisible();
});

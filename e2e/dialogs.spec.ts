import type { Locator } from "playwright/test";
import { expect, test } from "./fixtures.ts";

/** What a person sees of a dialog: its parts in pixels of the frame. */
interface Measures {
  readonly headerTop: number;
  readonly footerBottom: number;
  readonly windowHeight: number;
  readonly bodyHeight: number;
  /** Whether the body has more than it shows. */
  readonly bodyScrolls: boolean;
  /** How far the dialog itself scrolls, beside its body. */
  readonly ownScroll: number;
  /** What is empty below the last thing in the body when it is scrolled to its end. */
  readonly emptyBelow: number;
}

/** Measures a dialog with its body scrolled to the end. */
function measure(dialog: Locator): Promise<Measures> {
  return dialog.evaluate((element) => {
    const [header, body, footer] = [...element.children];
    if (!header || !body) throw new Error("A dialog has a header and a body.");
    for (const list of body.querySelectorAll("ul")) list.scrollTop = list.scrollHeight;
    body.scrollTop = body.scrollHeight;
    const content = body.firstElementChild?.getBoundingClientRect();
    return {
      headerTop: header.getBoundingClientRect().top,
      footerBottom: (footer ?? body).getBoundingClientRect().bottom,
      windowHeight: window.innerHeight,
      bodyHeight: body.clientHeight,
      bodyScrolls: body.scrollHeight > body.clientHeight,
      ownScroll: element.scrollHeight - element.clientHeight,
      emptyBelow: body.getBoundingClientRect().bottom - (content?.bottom ?? 0),
    };
  });
}

async function expectWhole(dialog: Locator): Promise<void> {
  await expect(dialog).toBeVisible();
  const measures = await measure(dialog);
  if (measures.bodyScrolls)
    expect(measures.emptyBelow, "below the end is its padding alone").toBeLessThan(40);
  // A window too low for header, body and footer scrolls the dialog as a whole.
  if (measures.windowHeight < 400) return;
  expect(measures.ownScroll, "only the body scrolls").toBeLessThanOrEqual(1);
  expect(measures.headerTop).toBeGreaterThanOrEqual(0);
  expect(measures.footerBottom).toBeLessThanOrEqual(measures.windowHeight + 1);
  if (measures.bodyScrolls) expect(measures.bodyHeight, "there is room to read").toBeGreaterThan(100);
}

for (const [width, height] of [
  [2560, 1300],
  [1280, 800],
  [390, 844],
  [320, 640],
  [640, 500],
] as const) {
  test(`at ${width} × ${height} every dialog keeps its header and footer in view, and one thing scrolls`, async ({
    apiKeys,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { frame } = apiKeys;
    const dialog = frame.getByRole("dialog");
    const check = () => expectWhole(dialog);
    await apiKeys.fillForm({ name: "ERP", description: "x ".repeat(150), scopes: ["asset.view"] });
    await frame.getByRole("searchbox", { name: "Search scopes" }).fill("");
    await check();
    await frame.getByRole("button", { name: "Review" }).click();
    await check();
    await frame.getByRole("button", { name: "Create key" }).click();
    await expect(apiKeys.credentialsDialog).toBeVisible();
    await check();
    await frame.getByRole("button", { name: "Test token" }).click();
    await apiKeys.requestToken();
    await check();
    await apiKeys.done();
    for (const action of ["Edit", "Test token", "Rotate secret", "History", "Revoke"] as const) {
      await apiKeys.choose("ERP", action);
      await check();
      await dialog.getByRole("button", { name: "Close" }).first().click();
      await expect(dialog).toHaveCount(0);
    }
  });
}

test("a dialog begins in its first field, or at its heading where there is something to read first", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  await apiKeys.createButton.click();
  await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Escape");
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await expect(frame.getByRole("heading", { name: "Save your client secret" })).toBeFocused();
  await apiKeys.done();
  for (const [action, begin] of [
    ["Edit", frame.getByRole("textbox", { name: "Name" })],
    ["Test token", frame.getByRole("textbox", { name: "Client secret" })],
    ["Rotate secret", frame.getByRole("radio", { name: "24 hours" })],
    ["History", frame.getByRole("heading", { name: "History of ERP" })],
    ["Revoke", frame.getByRole("textbox", { name: "Reason" })],
  ] as const) {
    await apiKeys.choose("ERP", action);
    await expect(begin).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(frame.getByRole("button", { name: "Actions for ERP" })).toBeFocused();
  }
});

import type { Frame, Page } from "playwright/test";
import { expect, type Fixtures, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

const LONG =
  "A key whose name somebody made as long as a name may be, because nobody told them to keep it sho";
const names = [
  LONG,
  "مفتاح النظام 12",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "BI",
];

/** Returns layout problems: horizontal page scroll, clipped text, targets smaller than 24 pixels. */
async function misfitsOf(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    const isSideways = root.scrollWidth > root.clientWidth;
    if (isSideways) found.push(`sideways: ${root.scrollWidth} of ${root.clientWidth}`);
    const open = document.querySelector("dialog[open]");
    for (const element of (open ?? document.body).querySelectorAll<HTMLElement>("*")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { width, height, left, right } = element.getBoundingClientRect();
      const name = `${element.tagName.toLowerCase()} “${(element.innerText || element.ariaLabel || "").slice(0, 30)}”`;
      if ((open || isSideways) && width > 0 && (left < -1 || right > root.clientWidth + 1)) {
        if (!element.closest("pre, textarea, .sr-only")) found.push(`outside: ${name}`);
      }
      // The label around a checkbox or radio counts as its target.
      const target = element.matches("input[type=checkbox], input[type=radio]")
        ? element.closest("label")
        : element;
      if (
        element.matches("button, a[href], select, summary, input") &&
        target &&
        !element.closest(".sr-only")
      ) {
        const box = target.getBoundingClientRect();
        if (box.width > 0 && (box.width < 23.5 || box.height < 23.5)) {
          found.push(`small: ${name} ${Math.round(width)}×${Math.round(height)}`);
        }
      }
      const clip = element.closest(".overflow-hidden")?.getBoundingClientRect();
      if (clip && width > 0 && element.matches("button, a[href], select, input") && right > clip.right + 1) {
        found.push(`out of reach: ${name}`);
      }
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hidesText = overflowX === "hidden" || textOverflow === "ellipsis";
      if (
        hidesText &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.children.length === 0 &&
        width > 2 &&
        // A row's summary of scopes may be truncated: its title has the full text, and the details list every scope.
        element.title !== element.textContent
      ) {
        found.push(`cut off: ${name}`);
      }
    }
    return [...new Set(found)];
  });
}

async function expectFits(page: Page, where: string): Promise<void> {
  for (const frame of page.frames()) expect(await misfitsOf(frame), `${where}, ${frame.url()}`).toEqual([]);
}

/** Fills the account with ten keys that have long texts, the last one with 40 of these scopes. */
async function fill(
  apiKeys: ApiKeysPage,
  createKey: Fixtures["createKeyByApi"],
  scopes: readonly string[],
): Promise<void> {
  for (let number = 0; number < 10; number++) {
    await createKey(apiKeys, {
      name: `${names[number % 4]?.slice(0, 97)} ${number}`,
      description: `Owner: Somebody with a rather long name\nSystem: SAP\nRotate by: 2026-01-31\n${LONG}`,
      allowedScopes: scopes.slice(0, number === 9 ? 40 : 2),
    });
  }
  await apiKeys.page.reload();
  await expect(apiKeys.frame.getByText("10 of 10 active keys")).toBeVisible();
}

for (const language of ["en", "da", "de", "en-XB"]) {
  test(`in ${language} the list and the dialogs fit from 320 to 2560 pixels, and at 400 % zoom of 1280`, async ({
    apiKeys,
    createKeyByApi,
    appTokenOf,
    page,
    origins,
  }) => {
    test.slow();
    const { frame } = apiKeys;
    await expect(apiKeys.createButton).toBeVisible();
    const headers = { Authorization: `Bearer ${await appTokenOf(apiKeys, "Ida Holm")}` };
    const { content } = await (await fetch(`${origins.iris}/api/api-key/v1/scopes`, { headers })).json();
    await fill(
      apiKeys,
      createKeyByApi,
      content.map(({ scope }: { scope: string }) => scope),
    );
    await page.getByRole("combobox", { name: "Language" }).selectOption(language);
    await expect(frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
    const scopesOf = frame.getByRole("rowgroup").last().getByRole("row").first();
    await scopesOf.getByRole("button", { expanded: false }).first().click();
    const menu = scopesOf.getByRole("button").last();
    const sizes = [
      [2560, 1400],
      [1440, 900],
      [1024, 768],
      [768, 1024],
      [390, 844],
      [320, 640],
      [320, 256],
    ] as const;
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await expectFits(page, `the list at ${width}×${height}`);
    }
    for (const [width, height] of [sizes[0], sizes[4], sizes[6]]) {
      await page.setViewportSize({ width, height });
      for (let item = 0; item < 5; item++) {
        await menu.click();
        await frame.getByRole("menuitem", { disabled: false }).nth(item).click();
        const dialog = frame.getByRole("dialog");
        await expect(dialog).toBeVisible();
        await expect(dialog.getByRole("heading").first()).toBeVisible();
        await expectFits(page, `dialog ${item} at ${width}×${height}`);
        await dialog.getByRole("button").last().scrollIntoViewIfNeeded();
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
      }
    }
  });
}

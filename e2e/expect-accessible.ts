import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/**
 * Expects axe to report no WCAG 2.2 A or AA violations for a page and its frames, in both themes. Leaves the page in
 * the theme `shown`.
 */
export async function expectAccessible(page: Page, shown: "light" | "dark" = "light"): Promise<void> {
  for (const colorScheme of [shown === "light" ? "dark" : "light", shown] as const) {
    // With motion, axe would measure contrast in the middle of a colour transition.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
      colorScheme,
    ).toEqual([]);
  }
}

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/**
 * Expects axe to find nothing against WCAG 2.2 A and AA on what a page shows, its frames included, in both themes;
 * `shown` is the one that stays.
 */
export async function expectAccessible(page: Page, shown: "light" | "dark" = "light"): Promise<void> {
  for (const colorScheme of [shown === "light" ? "dark" : "light", shown] as const) {
    // Without motion: a colour that still fades would be judged halfway.
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

import { expect, type FrameLocator, type Locator, type Page } from "playwright/test";

/** Uses the page with nothing but the keyboard. */
export class Keyboard {
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(page: Page, frame: FrameLocator) {
    this.#page = page;
    this.#frame = frame;
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Presses Tab or Shift+Tab until a control has the focus. */
  async tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    let presses = 0;
    for (;;) {
      const direction = await control.evaluate((element) => {
        const focused = document.activeElement;
        if (element === focused) return "here";
        const isBefore =
          focused && element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isBefore ? "back" : "on";
      });
      if (direction === "here") return;
      expect(presses, "presses of Tab").toBeLessThan(100);
      presses += 1;
      await this.press(direction === "back" ? "Shift+Tab" : "Tab");
    }
  }

  /** Goes to a control with Tab and presses it. */
  async pressOn(control: Locator, key = "Enter"): Promise<void> {
    await this.tabTo(control);
    await this.press(key);
  }

  /** Chooses an action from the menu of a key. */
  async choose(name: string, action: string): Promise<void> {
    await this.pressOn(this.#frame.getByRole("button", { name: `Actions for ${name}` }));
    const item = this.#frame.getByRole("menuitem", { name: action });
    await expect(item).toBeVisible();
    const focused = () => item.evaluate(() => document.activeElement?.textContent);
    for (let presses = 0; (await focused()) !== action; presses++) {
      expect(presses, "presses of ArrowDown").toBeLessThan(20);
      const before = await focused();
      await this.press("ArrowDown");
      // The menu moves the focus a moment later.
      await expect.poll(focused).not.toBe(before);
    }
    await this.press("Enter");
  }
}

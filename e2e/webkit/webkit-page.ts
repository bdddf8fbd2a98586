import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "playwright/test";
import { type ElementReference, KEYS, type WebDriver } from "./webdriver.ts";

// Testing Library's queries, as one script to inject into a page.
const queries = readFileSync(
  createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"),
  "utf8",
);

/** The role and the accessible name of an element. */
export type Sought = readonly [role: string, name?: string | RegExp | undefined];

/** Page object for API Keys inside Manager, in WebKit. */
export class WebKitPage {
  readonly driver: WebDriver;
  #address: readonly [url: string, width: number, height: number] | undefined;

  constructor(driver: WebDriver) {
    this.driver = driver;
  }

  /** Opens API Keys in an account. The frame is as wide as in a window of `width` pixels. */
  async open(url: string, width: number, height: number): Promise<void> {
    const { driver } = this;
    this.#address = [url, width, height];
    await driver.resize(width, height);
    await driver.goto(url);
    // MiniBrowser's window cannot be as narrow as a phone.
    await driver.execute("document.body.style.width = arguments[0] + 'px'", [width]);
    const frame = await this.#poll(() =>
      driver.execute<ElementReference | null>("return document.querySelector('iframe[title=\"API Keys\"]')"),
    );
    await driver.switchToFrame(frame);
    await this.find("button", "Create API key");
    // Without a window manager, the window receives key presses only after a click.
    await this.click("heading", "API keys");
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    if (!this.#address) throw new Error("No page was opened.");
    await this.open(...this.#address);
  }

  /** Waits for the only element with this role and name, in the open dialog or else on the page. */
  find(...sought: Sought): Promise<ElementReference> {
    return this.#poll(() => this.#query(sought));
  }

  /** Waits until there is no such element. */
  async gone(...sought: Sought): Promise<void> {
    await expect.poll(() => this.#query(sought)).toBeNull();
  }

  /** Scrolls the element into view, in a menu as well as on the page, and clicks it. */
  async click(...sought: Sought): Promise<void> {
    const element = await this.find(...sought);
    // The driver does not scroll to an entry of which half is visible, but refuses to click it.
    await this.driver.execute("arguments[0].scrollIntoView({ block: 'nearest' })", [element]);
    await this.driver.click(element);
  }

  /** Focuses a field and types. */
  async type(text: string, ...sought: Sought): Promise<void> {
    await this.driver.execute("arguments[0].focus()", [await this.find(...sought)]);
    await this.driver.press(text);
  }

  /** Chooses an option by its label. The driver cannot point at the options, which are no part of the page. */
  async choose(label: string, ...sought: Sought): Promise<void> {
    const script = `
      const option = [...arguments[0].options].find(({ label }) => label === arguments[1]);
      if (!option) return false;
      option.selected = true;
      return arguments[0].dispatchEvent(new Event("change", { bubbles: true }));`;
    const element = await this.find(...sought);
    await expect.poll(() => this.driver.execute(script, [element, label])).toBe(true);
  }

  /** Opens Create, fills what it requires, and opens its optional sections. */
  async fillKeyForm(name: string): Promise<void> {
    await this.click("button", "Create API key");
    await this.type(name, "textbox", "Name");
    await this.type("Nightly", "textbox", "Description");
    await this.click("checkbox", /^asset\.view /);
    await this.inDialog((dialog) => {
      for (const details of dialog.querySelectorAll("details")) details.open = true;
    });
  }

  press(...keys: (keyof typeof KEYS)[]): Promise<void> {
    return this.driver.press(keys.map((key) => KEYS[key]).join(""));
  }

  async valueOf(...sought: Sought): Promise<string> {
    return this.driver.execute("return arguments[0].value", [await this.find(...sought)]);
  }

  async textOf(...sought: Sought): Promise<string> {
    return this.driver.execute("return arguments[0].innerText", [await this.find(...sought)]);
  }

  /** Waits until the element has the focus. */
  async expectFocus(...sought: Sought): Promise<void> {
    const element = await this.find(...sought);
    await expect
      .poll(() => this.driver.execute("return document.activeElement === arguments[0]", [element]), {
        message: `the focus is on ${sought.join(" ")}`,
      })
      .toBe(true);
  }

  /** Runs a self-contained function on the open dialog and returns its result. */
  async inDialog<Result>(run: (dialog: Element) => Result): Promise<Result> {
    await this.find("dialog");
    return this.driver.execute<Result>(
      `return (${run})([...document.querySelectorAll("dialog[open]")].at(-1))`,
    );
  }

  async #query([role, name]: Sought): Promise<ElementReference | null> {
    const pattern = name instanceof RegExp ? name.source : name;
    const script = `
      if (!window.TestingLibraryDom) return "unknown";
      const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
      const root = arguments[0] === "dialog" || !dialog ? document.body : dialog;
      const name = arguments[2] ? new RegExp(arguments[1]) : arguments[1] ?? undefined;
      const found = TestingLibraryDom.queryAllByRole(root, arguments[0], { name });
      if (found.length > 1) return found.length + " elements are " + arguments[0] + " " + arguments[1];
      return found[0] ?? null;`;
    const args = [role, pattern ?? null, name instanceof RegExp];
    const found = await this.driver.execute<ElementReference | string | null>(script, args);
    if (found === "unknown") {
      await this.driver.execute(queries);
      return this.#query([role, name]);
    }
    if (typeof found === "string") throw new Error(found);
    return found;
  }

  async #poll<Result>(ask: () => Promise<Result | null>): Promise<Result> {
    let result: Result | null = null;
    await expect
      .poll(async () => {
        result = await ask();
        return result !== null;
      })
      .toBe(true);
    if (result === null) throw new Error("There is no such element.");
    return result;
  }
}

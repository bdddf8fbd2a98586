import { test as base } from "playwright/test";
import { WebDriver } from "./webdriver.ts";
import { WebKitPage } from "./webkit-page.ts";

interface Fixtures {
  /** The origin of the token endpoints: three ports after Manager's. */
  tokenOrigin: string;
  /** Opens API Keys in a new account, in a window of this size. */
  openAt: (width: number, height: number) => Promise<WebKitPage>;
}

export const test = base.extend<Fixtures>({
  tokenOrigin: async ({ baseURL }, use) => use(`http://localhost:${Number(new URL(baseURL ?? "").port) + 3}`),

  openAt: async ({ baseURL }, use, { title }) => {
    const driver = await WebDriver.start();
    await use(async (width, height) => {
      const answer = await fetch(`${baseURL}/local-manager/accounts`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name: title.slice(0, 60) }),
      });
      const { id } = await answer.json();
      const page = new WebKitPage(driver);
      await page.open(`${baseURL}/administration/api-keys?account=${id}`, width, height);
      return page;
    });
    await driver.close();
  },
});

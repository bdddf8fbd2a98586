import { type BrowserContext, test as base, expect, type Page, type Request } from "playwright/test";
import { ApiKeysPage } from "./pages/api-keys-page.ts";

/** Origins of the local Manager under test. */
export interface Origins {
  readonly shell: string;
  readonly extension: string;
  readonly iris: string;
  readonly token: string;
}

interface Fixtures {
  origins: Origins;
  /** Makes an account of its own, so that no test sees another's keys; a name may carry sentinels. */
  createAccount: (name: string) => Promise<string>;
  /** Opens API Keys in an account of that name, with its sentinels. */
  openAccount: (name: string) => Promise<ApiKeysPage>;
  /** Asks Manager for an app token of a user of the account that a page shows, to pass the page by. */
  appTokenOf: (apiKeys: ApiKeysPage, userName: string) => Promise<string>;
  /** Opens API Keys in an account that is new for the test. */
  apiKeys: ApiKeysPage;
  /** Opens the same page in a browser of another administrator. */
  openBeside: (apiKeys: ApiKeysPage) => Promise<ApiKeysPage>;
  /** Everything the page wrote to its console, all frames together. */
  consoleLines: string[];
  /** Every request of the page, all frames together. */
  requests: Request[];
  /** Console lines that the test expects; everything else that is an error fails it. */
  expectedErrors: RegExp[];
}

// Chromium says this of every frame that is its own origin and runs scripts, other origins' frames included.
const ALWAYS_SAID = /An iframe which has both allow-scripts and allow-same-origin/;

/** What browsers write to the console of their own when an answer is refused, cut off or blocked; each has its words. */
export const FAILED_REQUEST =
  /Failed to load resource|net::ERR_|blocked by CORS policy|Cross-Origin Request Blocked|NetworkError/;

export const test = base.extend<Fixtures>({
  origins: async ({ baseURL }, use) => {
    const port = Number(new URL(baseURL ?? "").port);
    const origin = (offset: number) => `http://localhost:${port + offset}`;
    await use({ shell: origin(0), extension: origin(1), iris: origin(2), token: origin(3) });
  },

  createAccount: async ({ playwright, origins }, use) => {
    const request = await playwright.request.newContext();
    await use(async (name) => {
      const answer = await request.post(`${origins.shell}/local-manager/accounts`, { data: { name } });
      expect(answer.status()).toBe(201);
      return (await answer.json()).id;
    });
    await request.dispose();
  },

  expectedErrors: async ({ browserName: _ }, use) => use([]),

  consoleLines: [
    async ({ page, expectedErrors }, use) => {
      const lines: string[] = [];
      const errors: string[] = [];
      watchConsole(page, lines, errors);
      await use(lines);
      expect(
        errors.filter((line) => !expectedErrors.some((expected) => expected.test(line))),
        "errors in the console, violations of the CSP included",
      ).toEqual([]);
    },
    { auto: true },
  ],

  requests: [
    async ({ page }, use) => {
      const requests: Request[] = [];
      page.on("request", (request) => requests.push(request));
      await use(requests);
    },
    { auto: true },
  ],

  openBeside: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ page }) => {
      const context = await browser.newContext();
      contexts.push(context);
      const other = new ApiKeysPage(await context.newPage());
      await other.page.goto(page.url());
      await expect(other.createButton).toBeVisible();
      return other;
    });
    for (const context of contexts) await context.close();
  },

  openAccount: async ({ page, createAccount }, use) => {
    await use(async (name) => {
      const apiKeys = new ApiKeysPage(page);
      await apiKeys.open(await createAccount(name));
      return apiKeys;
    });
  },

  appTokenOf: async ({ origins }, use) => {
    await use(async ({ page }, userName) => {
      const account = new URL(page.url()).searchParams.get("account");
      const session = await fetch(`${origins.shell}/local-manager/session?account=${account}`);
      const { users }: { users: { id: string; name: string }[] } = await session.json();
      const answer = await fetch(`${origins.shell}/local-manager/app-token`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ accountId: account, userId: users.find(({ name }) => name === userName)?.id }),
      });
      return (await answer.json()).token;
    });
  },

  apiKeys: async ({ openAccount }, use, { title }) => use(await openAccount(title.slice(0, 60))),
});

export { expect };

function watchConsole(page: Page, lines: string[], errors: string[]) {
  page.on("console", (message) => {
    const line = message.text();
    lines.push(line);
    if (ALWAYS_SAID.test(line)) return;
    if (message.type() === "error" || message.type() === "warning") errors.push(line);
  });
  page.on("pageerror", (error) => {
    lines.push(String(error));
    errors.push(String(error));
  });
}

import { type BrowserContext, test as base, expect, type Page, type Request } from "playwright/test";
import { ApiKeysPage } from "./pages/api-keys-page.ts";

/** Origins of the local Manager under test. */
export interface Origins {
  readonly shell: string;
  readonly extension: string;
  readonly iris: string;
  readonly token: string;
}

export interface Fixtures {
  origins: Origins;
  /**
   * Creates an account for this test alone, so that tests do not see each other's keys. The name may contain sentinels.
   */
  createAccount: (name: string) => Promise<string>;
  /** Opens API Keys in a new account with this name, which may contain sentinels. */
  openAccount: (name: string) => Promise<ApiKeysPage>;
  /** Requests an app token from Manager for a user of the page's account, to call the service without the page. */
  appTokenOf: (apiKeys: ApiKeysPage, userName: string) => Promise<string>;
  /** Creates a key through the service's API as a user of the page's account, for tests that are not about the form. */
  createKeyByApi: (
    apiKeys: ApiKeysPage,
    key: { readonly name: string; readonly description: string; readonly allowedScopes: readonly string[] },
    userName?: string,
  ) => Promise<void>;
  /** API Keys, opened in a new account. */
  apiKeys: ApiKeysPage;
  /** Opens the same page in a new browser context, for a second administrator. */
  openBeside: (apiKeys: ApiKeysPage) => Promise<ApiKeysPage>;
  /** Everything that the page and its frames wrote to the console. */
  consoleLines: string[];
  /** Every request of the page and its frames. */
  requests: Request[];
  /** Console lines that the test expects. Any other error or warning fails it. */
  expectedErrors: RegExp[];
}

// Chromium logs this for every frame with `allow-scripts` and `allow-same-origin`, cross-origin frames included.
const ALWAYS_SAID = /An iframe which has both allow-scripts and allow-same-origin/;

/**
 * Messages that browsers log themselves for a failed, interrupted or blocked request; the wording differs by browser.
 */
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

  createKeyByApi: async ({ appTokenOf, origins }, use) => {
    await use(async (apiKeys, key, userName = "Ida Holm") => {
      const response = await fetch(`${origins.iris}/api/api-key/v1/api-keys`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${await appTokenOf(apiKeys, userName)}`,
          "Content-Type": "application/json",
          "Idempotency-Key": crypto.randomUUID(),
        },
        body: JSON.stringify(key),
      });
      expect(response.status).toBe(201);
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

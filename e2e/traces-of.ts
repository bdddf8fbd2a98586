import type { Page } from "playwright/test";

/**
 * Collects everything that a page's frames store or show: DOM, field values, storage, caches, cookies, URL, history.
 */
export async function tracesOf(page: Page): Promise<string> {
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => {
        const values = [...document.querySelectorAll("input, textarea")].map(
          (field) => (field as HTMLInputElement).value,
        );
        const cacheNames = await caches.keys();
        const cached = await Promise.all(
          cacheNames.map(async (name) => {
            const cache = await caches.open(name);
            const kept = await Promise.all(
              (await cache.keys()).map(async (request) => [
                request.url,
                await (await cache.match(request))?.text(),
              ]),
            );
            return kept;
          }),
        );
        const databases = await indexedDB.databases();
        const workers = await navigator.serviceWorker?.getRegistrations();
        return JSON.stringify({
          html: document.documentElement.outerHTML,
          values,
          local: { ...localStorage },
          session: { ...sessionStorage },
          cookies: document.cookie,
          cached,
          databases,
          workers: workers?.length,
          address: location.href,
          state: history.state,
          name: window.name,
          title: document.title,
        });
      }),
    ),
  );
  return frames.join("\n");
}

/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import { HygienePage } from "./hygiene-page.tsx";
import type { AccountHygiene } from "./hygiene-watch.ts";

/** The latest findings, cached for `freshForMs`. Concurrent callers share one check. */
export interface HygieneFindings {
  current(): Promise<readonly AccountHygiene[]>;
  /** Clears the cache after an app was installed or uninstalled. */
  forget(): void;
}

/** Caches the findings of `look`. If it fails, its callers get the error and nothing is cached. */
export function keepFindings(
  look: () => Promise<readonly AccountHygiene[]>,
  { freshForMs, clock }: { freshForMs: number; clock: () => Date },
): HygieneFindings {
  let kept: { readonly until: number; readonly found: Promise<readonly AccountHygiene[]> } | undefined;
  return {
    current() {
      if (kept !== undefined && clock().getTime() < kept.until) return kept.found;
      const found = look();
      const mine = { until: clock().getTime() + freshForMs, found };
      kept = mine;
      found.catch(() => {
        if (kept === mine) kept = undefined;
      });
      return found;
    },
    forget() {
      kept = undefined;
    },
  };
}

/** Creates the page of the findings and its JSON version. There is no sign-in: put access control in front of it. */
export function hygieneRoutes(findings: HygieneFindings): Hono {
  const routes = new Hono();
  routes.get("/hygiene.json", async (context) => context.json({ accounts: await findings.current() }));
  routes.get("/hygiene", async (context) =>
    context.html(<HygienePage accounts={await findings.current()} />),
  );
  return routes;
}

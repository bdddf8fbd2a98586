/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import { HygienePage } from "./hygiene-page.tsx";
import type { AccountHygiene } from "./hygiene-watch.ts";

/** What the watch found last, looked at anew only where that is older than `freshForMs`, by one for all who ask. */
export interface HygieneFindings {
  current(): Promise<readonly AccountHygiene[]>;
  /** Forgets what was found, as an installation came or went. */
  forget(): void;
}

/** Keeps findings of `look`. A look that fails is told to who asked, and nothing is kept of it. */
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

/** Creates the page of what the watch found, and the same as JSON. There is no sign-in: a guard belongs in front. */
export function hygieneRoutes(findings: HygieneFindings): Hono {
  const routes = new Hono();
  routes.get("/hygiene.json", async (context) => context.json({ accounts: await findings.current() }));
  routes.get("/hygiene", async (context) =>
    context.html(<HygienePage accounts={await findings.current()} />),
  );
  return routes;
}

/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { HealthFinding } from "../src/keys/key-health.ts";
import type { AccountHygiene } from "./hygiene-watch.ts";

/** Styles of the page. Its CSP allows no others. */
export const hygieneStyles = `
  body { margin: 0 auto; max-width: 56rem; padding: 2rem 1rem; background: #fafafa; color: #171717;
    font: 0.9375rem/1.5 ui-sans-serif, system-ui, "Segoe UI", sans-serif; }
  h1 { font-size: 1.25rem; }
  section { margin-top: 1.25rem; border: 1px solid #e5e7eb; border-radius: 0.5rem; background: #fff; padding: 1rem 1.25rem; }
  h2 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
  p { margin: 0.25rem 0 0; color: #52525b; }
  ul { margin: 0.75rem 0 0; padding: 0; list-style: none; }
  li { border-top: 1px solid #e5e7eb; padding: 0.625rem 0; overflow-wrap: anywhere; }
`;

/** Renders the findings as a page without scripts. */
export function HygienePage({ accounts }: { accounts: readonly AccountHygiene[] }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Key hygiene</title>
        <style>{raw(hygieneStyles)}</style>
      </head>
      <body>
        <h1>Key hygiene</h1>
        {accounts.length === 0 && <p>The app is installed nowhere.</p>}
        {accounts.map((account) => (
          <section key={account.accountId}>
            <h2>Account {account.accountId}</h2>
            <p>
              Looked at {account.lookedAt}
              {account.status === "looked"
                ? `: ${account.reports.length} of ${account.keys} keys are worth a look.`
                : `: could not look (${account.code}).`}
            </p>
            {account.status === "looked" && account.reports.length > 0 && (
              <ul>
                {account.reports.map((report) => (
                  <li key={report.clientId}>
                    <strong>{report.name}</strong> ({report.clientId}
                    {report.owner && `, owner ${report.owner}`}): {report.findings.map(inWords).join(" ")}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </body>
    </html>
  );
}

function inWords(finding: HealthFinding): string {
  switch (finding.kind) {
    case "overdue":
      return `Its owner meant to rotate it by ${finding.rotateBy}.`;
    case "left":
      return `${finding.creator}, who created it, left the account, and no owner is noted.`;
    case "unused":
      return finding.isNever
        ? `It was made on ${finding.since.slice(0, 10)} and never used.`
        : `It was last used on ${finding.since.slice(0, 10)}.`;
    case "wide":
      return `No token was ever requested with these scopes: ${finding.scopes.join(", ")}.`;
    case "refused":
      return "Token requests were refused.";
  }
}

/** @jsxImportSource hono/jsx */
import type { AccountHygiene } from "./hygiene-watch.ts";
import type { HygieneFinding } from "./key-hygiene.ts";

/** Shows what the watch found as a page without scripts. */
export function HygienePage({ accounts }: { accounts: readonly AccountHygiene[] }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Key hygiene</title>
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

function inWords(finding: HygieneFinding): string {
  switch (finding.kind) {
    case "overdue":
      return `Its owner meant to rotate it by ${finding.rotateBy}.`;
    case "never_used":
      return `It was made ${finding.sinceDays} days ago and never used.`;
    case "unused":
      return `It was not used for ${finding.sinceDays} days.`;
    case "riskier_than_needed":
      return `No token was ever requested with these high-risk scopes: ${finding.scopes.join(", ")}.`;
  }
}

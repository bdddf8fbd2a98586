/** Result of an audit. `unknown` does not mean clean: nothing was checked. */
export type AuditVerdict =
  | { readonly verdict: "clean" }
  | { readonly verdict: "vulnerable"; readonly total: number }
  | { readonly verdict: "unknown" };

/** Parses the output of `npm audit --json`. (`docs/requirements.md`, N3) */
export function readAuditReport(text: string): AuditVerdict {
  let total: unknown;
  try {
    const report = JSON.parse(text);
    total = report.auditReportVersion === 2 ? report.metadata.vulnerabilities.total : undefined;
  } catch {
    return { verdict: "unknown" };
  }
  if (typeof total !== "number") return { verdict: "unknown" };
  return total === 0 ? { verdict: "clean" } : { verdict: "vulnerable", total };
}

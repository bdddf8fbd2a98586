import type { AllMessages } from "../messages/en-all.ts";
import type { AccessStep } from "./check-access.ts";

/** Formats an access check as text for a colleague or for support. Contains neither the secret nor the token. */
export function accessReport(
  steps: readonly AccessStep[],
  about: { readonly clientId: string; readonly grantedScopes: readonly string[]; readonly at: Date },
  texts: AllMessages["lab"]["access"],
): string {
  return [
    `${about.at.toISOString()} · ${about.clientId} · ${about.grantedScopes.join(" ")}`,
    ...steps.map(
      ({ kind, subject, outcome, cause, status }) =>
        `${texts.outcomes[outcome]}: ${texts.kinds[kind]} (${subject})${status === undefined ? "" : `, status ${status}`}. ${texts.causes[cause]}`,
    ),
  ].join("\n");
}

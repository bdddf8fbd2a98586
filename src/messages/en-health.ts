import { count } from "./en-count.ts";

/** Texts of the list’s filters, of reassigning keys and of what is worth a look at a key, in English. */
export const healthTexts = {
  filter: {
    label: "Filter keys",
    all: "All keys",
    owners: "Owner",
    systems: "System",
  },
  reassign: {
    open: "Reassign",
    heading: (owner: string) => `Reassign the keys of ${owner}`,
    newOwner: "New owner",
    hint: "The owner’s note of each key will name the new owner. Nothing else changes.",
    required: "Enter who takes over.",
    keys: "Keys to reassign",
    confirm: (value: number) => count(value, "Reassign 1 key", `Reassign ${value} keys`),
    sending: "Reassigning…",
    failed: (value: number) =>
      count(value, "1 key was not reassigned. Try again.", `${value} keys were not reassigned. Try again.`),
  },
  health: {
    label: "Worth a look",
    chips: {
      refused: (value: number) => `${value} refused`,
      overdue: (value: number) => `${value} overdue`,
      left: (value: number) => `${value} whose creator left`,
      unused: (value: number) => `${value} unused for 90 days`,
      wide: (value: number) => `${value} with more scopes than needed`,
    },
    overdue: (date: string) => `Its owner meant to rotate it by ${date}.`,
    left: (creator: string) =>
      `${creator}, who created it, is not in this account any more, and its note names no owner.`,
    unusedSince: (date: string) => `No integration has used it since ${date}.`,
    neverUsed: (date: string) => `No integration has used it since it was created on ${date}.`,
    wide: (scopes: string) => `No integration ever asked for ${scopes}.`,
    allow: "Allow",
    rotateOf: (name: string) => `Rotate secret of ${name}`,
    revokeOf: (name: string) => `Revoke ${name}`,
    editOf: (name: string) => `Edit ${name}`,
    allowOf: (scopes: string, name: string) => `Allow ${scopes} for ${name}`,
  },
  refusals: {
    heading: "Refused in the last 7 days",
    when: (value: number, since: string, ago: string) =>
      count(
        value,
        `A token request was refused ${ago}.`,
        `Token requests were refused ${value} times since ${since}, last ${ago}.`,
      ),
    usedSince: "An integration got a token since then.",
    reasons: {
      wrong_secret: "Its secret is not one of this account’s active keys.",
      retired_secret: (hint: string) => `Its secret was the old one …${hint}, which has ended.`,
      other_keys_secret: (hint: string, name: string) => `Its secret was …${hint} of ${name}.`,
      scope_not_allowed: (scopes: string) => `It asked for scopes that are not allowed: ${scopes}.`,
      malformed_scope: "It asked for scopes that are not allowed or are malformed.",
      revoked: "Something still uses this key, which is revoked.",
      padded_secret: (difference: string) =>
        `Its secret was the right one, but with ${difference}. Remove that where the secret is stored; the key can stay as it is.`,
      padded_ended_secret: (difference: string) =>
        `Its secret was right at that time, but with ${difference}. That secret has ended since: store the newest one instead.`,
      unknown: "The service gives a reason that this page does not know.",
    },
    anotherKey: "another key",
    storeNewest: (hint: string) =>
      `Store the newest secret, …${hint}, where it is read; rotate if nobody has that.`,
    compare: (hint: string) => `Compare its last four characters with …${hint}.`,
    differences: {
      space: "a space before or after it",
      line_break: "a line break before or after it",
      tab: "a tab before or after it",
      escaped_line_break: "“\\n” or the like after it",
      wrapped: "a line break inside it",
      byte_order_mark: "a byte order mark before it",
      invisible_character: "an invisible character in it",
      quotes: "quotes around it",
      brackets: "brackets around it",
      punctuation: "a punctuation mark after it",
      percent_encoding: "percent-encoded characters",
      base64: "base64 around it",
      basic: "the client ID before it, encoded as for a Basic header",
      client_id: "the client ID before it",
      variable_name: "the name of a variable before it",
      several: "several things around it, such as quotes and a line break",
      unknown: "something around it",
    },
  },
};

import { count } from "./en-count.ts";

/** Texts for what happens to a key after its creation, in English. */
export const keyLifeTexts = {
  edit: {
    heading: (name: string) => `Edit ${name}`,
    reviewHeading: (name: string) => `Review the changes to ${name}`,
    before: "Before",
    after: "After",
    added: "Scopes added",
    removed: "Scopes removed",
    noChange: "Nothing is changed yet.",
    narrowed:
      "An integration used this key in the last 7 days. If it asks for a removed scope, it is refused from its next token on.",
    save: "Save changes",
    saving: "Saving…",
    theirs: "What someone else changed meanwhile",
    saveOnTop: "Apply my changes",
    saveOnTopHint: "Applying your changes keeps theirs, except where you both changed the same field.",
  },
  rotate: {
    heading: "Rotate secret",
    intro: (name: string) =>
      `${name} gets a new client secret; its client ID stays. The new secret is shown once, in the next step.`,
    introSealed: (name: string) =>
      `${name} gets a new client secret; its client ID stays. The new secret is encrypted, and not shown.`,
    secrets: "Secrets that work now",
    current: "Newest",
    worksUntil: "Works until",
    created: "Created",
    lastTested: "Last tested",
    overlap: "Old secret stays valid for",
    overlaps: {
      0: "Expire immediately",
      3600: "1 hour",
      86400: "24 hours",
      604800: "7 days",
      2592000: "30 days",
    },
    overlapHints: {
      0: "For a secret that leaked or was lost. Every integration that still has it gets no token from now on.",
      3600: "When you can change the integration right away.",
      86400: "Time to change the integration and see it work.",
      604800: "When someone else changes the integration.",
      2592000: "When the integration can only be changed at its next maintenance.",
    },
    rotate: "Rotate secret",
    nextRotateBy: "Next rotation by",
    nextRotateByHint: "A reminder in the owner’s note. The key itself does not expire.",
    rotating: "Rotating…",
    inProgress:
      "Both secrets are in use: the old one of the last rotation still works, and an integration has already used the new one. Retire the old secret first; another rotation would cut off whoever uses one of them.",
    lost: "The secret was rotated, but the answer with the new one was lost. Nobody has seen it, and it cannot be shown again. Rotate once more to get one that you see.",
    lostWithOverlap:
      "The secret was rotated, but the answer with the new one was lost. Nobody has seen it, and it cannot be shown again. Rotate once more: that replaces the lost secret, and the old one keeps working until its time.",
    choiceLocked:
      "The answer to this rotation was lost. It is asked for again exactly as it was sent, so the choice cannot change now.",
    replaceHint:
      "No integration has used the newest secret yet. Rotating now replaces it with another new one; the old secret keeps working until its time.",
  },
  retire: {
    heading: (name: string) => `Retire the old secret of ${name}?`,
    text: (hint: string) =>
      `The old secret …${hint} gets no more tokens once you retire it. Integrations that still use it stop. It would have worked until`,
    unused:
      "No integration has used the newest secret yet. Make sure it is in place before you retire the old one.",
    onlyTested:
      "The newest secret was tested here, but no integration has used it yet. Make sure it is in place before you retire the old one.",
    ended: "The old secret has ended.",
    retire: "Retire old secret",
    retiring: "Retiring…",
  },
  revoke: {
    heading: (name: string) => `Revoke ${name}?`,
    whatStops: (time: string) =>
      `It gets no new tokens from the moment you revoke it. Tokens it already got may keep working until ${time}. You can’t undo this.`,
    typeNameBecause: {
      used_recently: "An integration got a token with this key in the last 7 days, and will stop.",
      high_risk: "This key may do things that are hard to undo. Make sure it is the right one.",
    },
    typeName: (name: string) => `Type ${name} to confirm`,
    nameWrong: "Enter the name of the key.",
    reasonWrong: "Remove control characters and characters that reverse the direction of text.",
    reason: "Reason",
    reasonHint: "Kept in the key’s history. Optional.",
    revoke: "Revoke key",
    revoking: "Revoking…",
    isRevoked: (name: string) => `${name} is revoked`,
    lastTokensEnd: (time: string) =>
      `It gets no new tokens. Tokens it already got may keep working until ${time}.`,
    noTokensLeft: "It gets no tokens, and the ones it got have expired.",
  },
  lostAnswer: {
    heading: "Was the key created?",
    looking: "The service’s answer was lost. Looking whether the key is there…",
    made: (name: string) =>
      `${name} was created, but the answer with its client secret was lost. Nobody has seen the secret, and it cannot be shown again. Rotate it for a new one, or revoke the key.`,
    notMade: (name: string) =>
      `The service’s answer was lost, and it lists no new key called ${name}. Look again in a moment, as the request may still be on its way, or send it again.`,
    lookAgain: "Look again",
    sendAgain: "Send again",
  },
  activity: {
    heading: "Activity",
    search: "Search by key or person",
    type: "What happened",
    allTypes: "Everything",
    none: "Nothing matches.",
    copy: "Copy what is shown as CSV",
    notOffered: "The service doesn’t list what happened to all keys. Each key’s menu has its own history.",
    columns: { time: "Time", key: "Key", person: "Person", event: "Event", details: "Details" },
  },
  history: {
    heading: (name: string) => `History of ${name}`,
    loading: "Loading the history…",
    denied:
      "The history is not available: the scope account.audit-log.view was denied when this app was installed. An administrator can grant it in Manager’s App Library.",
    types: {
      CREATED: "Created",
      UPDATED: "Edited",
      ROTATED: "Secret rotated",
      OVERLAP_MOVED: "End of the old secret moved",
      SECRET_ENDED: "Secret ended",
      REVOKED: "Revoked",
    },
    secretEnds: {
      retired: "Old secret retired",
      expired: "Old secret expired",
      replaced: "Secret replaced",
      revoked: "Secret ended with its key",
    },
    secret: (hint: string) => `Secret …${hint}`,
    rotatedSecrets: (hint: string, oldHint: string) => `New secret …${hint}, old secret …${oldHint}`,
    replacedSecrets: (hint: string, oldHint: string) => `New secret …${hint} instead of …${oldHint}`,
    moved: (before: string, after: string) => `Works until: ${before} → ${after}`,
    changed: {
      name: (before: string, after: string) => `Name: ${before} → ${after}`,
      description: (before: string, after: string) => `Description: ${before} → ${after}`,
    },
    scopesAdded: (scopes: string) => `Scopes added: ${scopes}`,
    scopesRemoved: (scopes: string) => `Scopes removed: ${scopes}`,
    overlap: (hours: number) =>
      hours === 0
        ? "The old secret expired immediately."
        : `Overlap: ${hours < 48 ? count(hours, "1 hour", `${hours} hours`) : `${hours / 24} days`}.`,
    replaced: "Replaced a secret that no integration had used.",
    showOlder: "Show older",
    reason: (reason: string) => `Reason: ${reason}`,
  },
  verifyRevocation: {
    heading: "Verify revocation",
    intro:
      "Paste the client secret that was revoked. One token request is made with it, and nothing is kept.",
    check: "Verify",
    checking: "Verifying…",
    refused:
      "Revoked: this client secret gets no tokens (invalid_client). A mistyped secret is refused in the same way, so make sure it is the right one.",
    revoked: (hint: string) =>
      `Revoked: this client secret gets no tokens (invalid_client). It ends in …${hint}, as the revoked one does; the rest was not compared.`,
    otherSecret: (hints: string) =>
      `This secret was refused, but it is not one that worked when the key was revoked. Paste one that ends in ${hints}.`,
    works:
      "This client secret still gets tokens. Check that it belongs to this key; if it does, contact Trackunit support.",
    unknown: "This doesn’t show whether the key is revoked:",
  },
};

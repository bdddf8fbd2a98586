/** Page texts that load after the first screen, in English. */
export const laterPageTexts = {
  copy: {
    copied: "Copied",
    selected: "Selected. Press Ctrl+C (⌘C on a Mac) to copy it.",
    show: (what: string) => `Show ${what.toLowerCase()}`,
    hide: (what: string) => `Hide ${what.toLowerCase()}`,
  },
  toasts: {
    saved: (name: string) => `${name} was changed.`,
    rotationUnclear: (name: string) =>
      `It isn’t known whether the secret of ${name} was rotated. If the list shows a new secret, rotate once more to replace it.`,
    retired: (name: string) => `The old secret of ${name} was retired.`,
    notRetired: (name: string) => `The old secret of ${name} may not have been retired.`,
    noteNotSaved: (name: string) =>
      `The secret of ${name} is right, but the note of its key (rotate-by date, for whom it is sealed) may not have been changed.`,
    notExtended: (name: string) => `The old secret of ${name} may not have been extended.`,
    reassigned: (owner: string, newOwner: string) => `The keys of ${owner} now name ${newOwner} as owner.`,
    notReassigned: (names: string) => `These keys may not have got their new owner: ${names}.`,
    revoked: (name: string) => `${name} was revoked.`,
    notRevoked: (name: string) => `${name} may not have been revoked.`,
  },
  firstSteps: {
    heading: "No API keys yet",
    text: "An API key lets an ERP connector, a BI job or a partner get access tokens of its own. It has a name, the scopes you allow it, and a client secret that is shown once.",
    steps: [
      "Create a key, and select what it may do.",
      "Store its client secret where the integration reads it. It is shown once.",
      "Get a token here, to see that it works before the integration needs it.",
    ],
  },
  keyDetails: {
    clientId: "Client ID",
    copyClientIdOf: (name: string) => `Copy client ID of ${name}`,
    description: "Description",
    owner: "Owner",
    system: "System",
    created: "Created",
    hasLeft: (name: string) => `${name} (not in this account any more)`,
    scopesOf: (name: string) => `Scopes of ${name}`,
  },
  overlap: {
    oldSecret: (hint: string) => `Old secret …${hint} works until`,
    newUnused: "No integration has used the new one yet.",
    oldUsed: (ago: string) => `It was used ${ago}; no integration has used the new one yet.`,
    newTested: (ago: string) => `The new one was tested ${ago}.`,
    bothUsed: (newAgo: string, oldAgo: string) =>
      `The new one was used ${newAgo}, but this one too, ${oldAgo}: something may still need it.`,
    oldQuiet: (newAgo: string, oldAgo: string) =>
      `The new one was used ${newAgo}, this one last ${oldAgo}: safe to retire if nothing runs less often.`,
    oldNeverUsed: (newAgo: string) =>
      `The new one was used ${newAgo}, this one never: safe to retire if nothing else has it.`,
    retireOf: (name: string) => `Retire old secret of ${name}`,
    extend: "Extend",
    extending: "Extending…",
    extendOf: (name: string) => `Extend old secret of ${name}`,
    extendHeading: (name: string) => `Extend the old secret of ${name}`,
    extendHint: "It can work for at most 30 more days.",
    extendBy: "Counted from now, it works for",
  },
  revokedList: {
    verify: "Verify revocation",
    revokedCaption: "Revoked API keys",
    revokedAt: "Revoked",
    noneRevoked: "No key has been revoked yet.",
    pages: "Pages",
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: "Previous",
    next: "Next",
  },
  news: {
    vanished: (name: string) =>
      `${name} was revoked in the meantime, by someone else or in another window. It is listed under Revoked, with its history.`,
    dismiss: "Got it",
  },
};

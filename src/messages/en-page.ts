/** The page and what is said on it, in English. */
export const pageTexts = {
  page: {
    heading: "API keys",
    intro: "Keys for integrations that call Trackunit without a user. Each may do only what you allow it.",
    create: "Create API key",
    activeKeys: (active: number, limit: number) => `${active} of ${limit} active keys`,
    limitReached: (limit: number) =>
      `This account has all its ${limit} active keys. Revoke one that is not needed to make room.`,
    readOnly:
      "You can look at the keys but not change them: you do not hold the scope account.api-key.manage. Ask an administrator of the account.",
    lastPlace:
      "One place is left. Keep it free if you can: replacing a key by a new one without a gap needs it for a while.",
    search: "Search keys",
    loading: "Loading API keys…",
    noMatch: (search: string) => `No key matches “${search}”.`,
    clearSearch: "Clear search",
    getToken: "Get a token",
    show: "Show",
    active: "Active",
    revoked: "Revoked",
    connecting: "Connecting to Manager…",
  },
  copy: {
    copied: "Copied",
    selected: "Selected. Press Ctrl+C (⌘C on a Mac) if it is not on your clipboard.",
    show: (what: string) => `Show ${what.toLowerCase()}`,
    hide: (what: string) => `Hide ${what.toLowerCase()}`,
  },
};

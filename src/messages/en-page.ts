import { count } from "./en-count.ts";

/** Page texts of the first screen, in English. */
export const pageTexts = {
  page: {
    heading: "API keys",
    create: "Create API key",
    activeKeys: (active: number, limit: number) => `${active} of ${limit} active keys`,
    limitReached: (limit: number) =>
      `You’ve reached the limit of ${limit} active keys. Revoke one you no longer need.`,
    readOnly:
      "You can view keys but not change them: you don’t hold the scope account.api-key.manage. Ask an administrator.",
    lastPlace: "1 key left. Keep it free so you can replace a key without a gap.",
    search: "Search keys",
    loading: "Loading API keys…",
    found: (value: number) => count(value, "1 key found", `${value} keys found`),
    noMatch: (search: string) => `No key matches “${search}”.`,
    noMatchFilter: "No key matches this filter.",
    clearSearch: "Clear search",
    clearFilter: "Clear filter",
    show: "Show",
    active: "Active",
    revoked: "Revoked",
    connecting: "Connecting to Manager…",
  },
};

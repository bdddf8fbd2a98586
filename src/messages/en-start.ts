/** Texts shown before the page or in place of it, in English. */
export const startTexts = {
  loadFailure: {
    text: "A part of this app couldn’t be loaded. Check your connection and try again. If that fails too, close any dialog and reload the page.",
    retry: "Try again",
  },
  crash: {
    heading: "API Keys stopped",
    text: "Something in this app broke. Reload the page.",
    reload: "Reload",
  },
};

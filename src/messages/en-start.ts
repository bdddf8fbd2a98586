/** Texts shown before the page or in place of it, in English. */
export const startTexts = {
  managerFailures: {
    timeout: "Manager did not give this app a token in time. Try again, or reload Manager.",
    invalid_answer: "Manager answered something this app does not understand. Reload Manager.",
    not_in_manager: "API Keys runs inside Trackunit Manager. Open Manager, then Administration → API Keys.",
    insecure: "Manager named a service without HTTPS. Nothing was sent to it. Ask your administrator.",
    heading: "No connection to Manager",
    tryAgain: "Try again",
  },
  loadFailure: {
    text: "A part of this app couldn’t be loaded. Check your connection and try again.",
    retry: "Try again",
  },
  crash: {
    heading: "API Keys stopped",
    text: "Something in this app broke. Reload the page.",
    reload: "Reload",
  },
};

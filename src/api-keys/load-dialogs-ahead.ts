import { PageDialogs } from "./lazy-page-dialogs.ts";

const SIGNS = ["pointerover", "pointerdown", "focusin"] as const;

/**
 * Fetches the dialogs as soon as the user points at something, touches it or moves the focus; at once if a pointer rests
 * on the page already. A visit that only looks at the list fetches none. Returns a function that stops waiting for the
 * user.
 */
export function loadDialogsAhead(): () => void {
  const stop = () => {
    for (const sign of SIGNS) document.removeEventListener(sign, load);
  };
  const load = async () => {
    stop();
    await PageDialogs.load();
    // If this fails, a dialog is fetched when it opens, and says then that it cannot be loaded.
    await import("./lazy-dialogs.ts").then(({ loadDialogs }) => loadDialogs()).catch(() => {});
  };
  for (const sign of SIGNS) document.addEventListener(sign, load);
  // A pointer that does not move sends no further event.
  if (document.documentElement.matches(":hover")) void load();
  return stop;
}

import { lazyPart } from "../messages/lazy-part.tsx";

/** The dialogs over the page, fetched when the first one opens or ahead of it. */
export const PageDialogs = lazyPart(async () => (await import("./page-dialogs.tsx")).PageDialogs);

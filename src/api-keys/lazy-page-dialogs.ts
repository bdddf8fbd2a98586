import { lazyPart } from "../messages/lazy-part.tsx";

/** The dialogs over the page, fetched when the first one opens. */
export const PageDialogs = lazyPart(async () => (await import("./page-dialogs.tsx")).PageDialogs);

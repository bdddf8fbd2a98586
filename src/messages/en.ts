import { keyListTexts } from "./en-key-list.ts";
import { pageTexts } from "./en-page.ts";
import { startTexts } from "./en-start.ts";

/** The texts of the first screen in English. Other languages have the same shape. */
export const en = { ...startTexts, ...pageTexts, ...keyListTexts };

/** The texts of the first screen in one language. */
export type Messages = typeof en;

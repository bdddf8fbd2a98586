import { keyListTexts } from "./en-key-list.ts";
import { pageTexts } from "./en-page.ts";
import { startTexts } from "./en-start.ts";

/** The texts of the first screen in English; the other languages have the same shape. */
export const en = { ...startTexts, ...pageTexts, ...keyListTexts };

/** The shape of the first screen's texts. */
export type Messages = typeof en;

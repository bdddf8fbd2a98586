import { keyListTexts } from "./en-key-list.ts";
import { pageTexts } from "./en-page.ts";
import { startTexts } from "./en-start.ts";
import { timeTexts } from "./en-times.ts";

/** The texts of the first screen in English; the other languages have the same shape. */
export const en = { ...startTexts, ...pageTexts, ...keyListTexts, ...timeTexts };

/** The shape of the first screen's texts. */
export type Messages = typeof en;

import { errorTexts } from "./en-errors.ts";
import { keyLifeTexts } from "./en-key-life.ts";
import { keyListTexts } from "./en-key-list.ts";
import { pageTexts } from "./en-page.ts";
import { tokenLabTexts } from "./en-token-lab.ts";

/** Every text of the extension in English; the other languages have the same shape. */
export const en = { ...pageTexts, ...keyListTexts, ...keyLifeTexts, ...tokenLabTexts, ...errorTexts };

/** The shape of a language. */
export type Messages = typeof en;

import { errorTexts } from "./en-errors.ts";
import { keyLifeTexts } from "./en-key-life.ts";
import { pageTexts } from "./en-page.ts";
import { tokenLabTexts } from "./en-token-lab.ts";

/** Every text of the extension in English; the other languages have the same shape. */
export const en = { ...pageTexts, ...keyLifeTexts, ...tokenLabTexts, ...errorTexts };

/** The shape of a language. */
export type Messages = typeof en;

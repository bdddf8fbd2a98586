import { en } from "./en.ts";
import { errorTexts } from "./en-errors.ts";
import { formTexts } from "./en-form.ts";
import { healthTexts } from "./en-health.ts";
import { helpTexts } from "./en-help.ts";
import { keyLifeTexts } from "./en-key-life.ts";
import { laterPageTexts } from "./en-later.ts";
import { scopeTexts } from "./en-scopes.ts";
import { sealingTexts } from "./en-sealing.ts";
import { tokenLabTexts } from "./en-token-lab.ts";

/** Every text of the extension in English: those of the first screen, and those that load after it. */
export const enAll = {
  ...en,
  ...formTexts,
  ...keyLifeTexts,
  ...scopeTexts,
  ...sealingTexts,
  ...tokenLabTexts,
  ...errorTexts,
  ...healthTexts,
  ...helpTexts,
  ...laterPageTexts,
};

/** All texts of one language. */
export type AllMessages = typeof enAll;

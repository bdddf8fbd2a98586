import { daErrorTexts } from "./da-errors.ts";
import { daFormTexts } from "./da-form.ts";
import { daHealthTexts } from "./da-health.ts";
import { daHelpTexts } from "./da-help.ts";
import { daKeyLifeTexts } from "./da-key-life.ts";
import { daKeyListTexts } from "./da-key-list.ts";
import { daLaterPageTexts } from "./da-later.ts";
import { daPageTexts } from "./da-page.ts";
import { daScopeTexts } from "./da-scopes.ts";
import { daSealingTexts } from "./da-sealing.ts";
import { daStartTexts } from "./da-start.ts";
import { daTokenLabTexts } from "./da-token-lab.ts";
import type { AllMessages } from "./en-all.ts";

/** Every text of the extension in Danish. Not reviewed by a native speaker. */
export const daAll: AllMessages = {
  ...daStartTexts,
  ...daPageTexts,
  ...daKeyListTexts,
  ...daFormTexts,
  ...daKeyLifeTexts,
  ...daScopeTexts,
  ...daSealingTexts,
  ...daTokenLabTexts,
  ...daErrorTexts,
  ...daHealthTexts,
  ...daHelpTexts,
  ...daLaterPageTexts,
};

import { deErrorTexts } from "./de-errors.ts";
import { deFormTexts } from "./de-form.ts";
import { deHealthTexts } from "./de-health.ts";
import { deHelpTexts } from "./de-help.ts";
import { deKeyLifeTexts } from "./de-key-life.ts";
import { deKeyListTexts } from "./de-key-list.ts";
import { deLaterPageTexts } from "./de-later.ts";
import { dePageTexts } from "./de-page.ts";
import { deScopeTexts } from "./de-scopes.ts";
import { deSealingTexts } from "./de-sealing.ts";
import { deStartTexts } from "./de-start.ts";
import { deTokenLabTexts } from "./de-token-lab.ts";
import type { AllMessages } from "./en-all.ts";

/** Every text of the extension in German. Not reviewed by a native speaker. */
export const deAll: AllMessages = {
  ...deStartTexts,
  ...dePageTexts,
  ...deKeyListTexts,
  ...deFormTexts,
  ...deKeyLifeTexts,
  ...deScopeTexts,
  ...deSealingTexts,
  ...deTokenLabTexts,
  ...deErrorTexts,
  ...deHealthTexts,
  ...deHelpTexts,
  ...deLaterPageTexts,
};

import { createContext, use } from "react";

/** The BCP 47 locale in which dates and numbers are written. */
export const LocaleContext = createContext("en-GB");

/** Returns the locale in which dates and numbers are written. */
export function useLocale(): string {
  return use(LocaleContext);
}

import { createContext, use } from "react";

/** The BCP 47 locale for dates and numbers. */
export const LocaleContext = createContext("en-GB");

export function useLocale(): string {
  return use(LocaleContext);
}

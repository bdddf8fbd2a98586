import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { en, type Messages } from "./en.ts";

const MessagesContext = createContext<{ readonly messages: Messages; readonly language: string }>({
  messages: en,
  language: "en",
});

const otherLanguages: Record<string, () => Promise<Messages>> = {
  "en-XA": async () => (await import("./pseudo.ts")).pseudo,
};

/** Gives everything below it the texts of Manager's language; English where there is no other. */
export function MessagesProvider({ language, children }: { language: string; children: ReactNode }) {
  const [loaded, setLoaded] = useState({ messages: en, language: "en" });
  useEffect(() => {
    let stale = false;
    const load = otherLanguages[language] ?? (async () => en);
    // A language that cannot be loaded leaves the texts as they are.
    load().then(
      (messages) => !stale && setLoaded({ messages, language }),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded.language]);
  return <MessagesContext value={loaded}>{children}</MessagesContext>;
}

/** Gives the texts of the language in use. */
export function useMessages(): Messages {
  return use(MessagesContext).messages;
}

/** Gives the locale in which dates and numbers are written. English is UK English. */
export function useLocale(): string {
  const { language } = use(MessagesContext);
  return language === "en" ? "en-GB" : language;
}

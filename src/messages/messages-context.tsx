import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { en, type Messages } from "./en.ts";
import type { AllMessages } from "./en-all.ts";

interface FirstScreenMessages {
  readonly language: string;
  readonly messages: Messages;
}

// Two, so that the texts of what opens later do not render the first screen anew when they arrive.
const MessagesContext = createContext<FirstScreenMessages>({ language: "en", messages: en });
const AllMessagesContext = createContext<AllMessages | undefined>(undefined);

/** How long after the start the texts of what opens later are fetched, in milliseconds. */
const REST_OF_ENGLISH_AFTER_MS = 1_000;

const loadEnglish = async () => (await import("./en-all.ts")).enAll;

const loadPseudo = async () => (await import("./pseudo.ts")).pseudo;

// Danish and German have not been reviewed by native speakers.
const languages: Record<string, () => Promise<AllMessages>> = {
  en: loadEnglish,
  da: async () => (await import("./da-all.ts")).daAll,
  de: async () => (await import("./de-all.ts")).deAll,
  "en-XA": loadPseudo,
  "en-XB": loadPseudo,
};

/** Finds the language of ours that a tag such as `de-AT` asks for; English where there is none. */
export function languageFor(tag: string): string {
  if (tag in languages) return tag;
  const [base = ""] = tag.split("-");
  return base in languages ? base : "en";
}

function directionOf(language: string): "ltr" | "rtl" {
  return language === "en-XB" ? "rtl" : "ltr";
}

const loading = new Map<string, Promise<AllMessages>>();

/** Loads a language once; English where there is no such language. One that could not be loaded is tried again. */
function loadMessages(language: string): Promise<AllMessages> {
  const load = languages[language] ?? loadEnglish;
  const promise = loading.get(language) ?? load();
  loading.set(language, promise);
  promise.catch(() => loading.delete(language));
  return promise;
}

/** Gives everything below it the texts of Manager's language; English where there is no other. */
export function MessagesProvider({ language: tag, children }: { language: string; children: ReactNode }) {
  const language = languageFor(tag);
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly all: AllMessages }>();
  const shown = loaded?.language ?? "en";
  const messages = shown === "en" || loaded === undefined ? en : loaded.all;
  useEffect(() => {
    let stale = false;
    const load = () => {
      // A language that cannot be loaded leaves the texts as they are.
      loadMessages(language).then(
        (all) => !stale && setLoaded({ language, all }),
        () => {},
      );
    };
    // English is there for the first screen; the rest of it can wait until that is shown.
    const timer = language === "en" ? setTimeout(load, REST_OF_ENGLISH_AFTER_MS) : load();
    return () => {
      stale = true;
      clearTimeout(timer ?? undefined);
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = shown;
    document.documentElement.dir = directionOf(shown);
  }, [shown]);
  const first = useMemo(() => ({ language: shown, messages }), [shown, messages]);
  return (
    <MessagesContext value={first}>
      <AllMessagesContext value={loaded?.all}>{children}</AllMessagesContext>
    </MessagesContext>
  );
}

/** Gives the texts of the first screen in the language in use. */
export function useMessages(): Messages {
  return use(MessagesContext).messages;
}

/** Gives every text in the language in use. Suspends until they are there: for what opens later, not for the page. */
export function useAllMessages(): AllMessages {
  const { language } = use(MessagesContext);
  return use(AllMessagesContext) ?? use(loadMessages(language));
}

/** Gives the locale in which dates and numbers are written. English is UK English. */
export function useLocale(): string {
  const { language } = use(MessagesContext);
  return language === "en" ? "en-GB" : language;
}

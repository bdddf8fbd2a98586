import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { type LazyFile, lazyFile } from "../ui/lazy-file.ts";
import { LoadFailure } from "../ui/load-failure.tsx";
import { LocaleContext } from "../ui/locale-context.ts";
import { en, type Messages } from "./en.ts";
import type { AllMessages } from "./en-all.ts";

interface FirstScreenMessages {
  readonly language: string;
  readonly messages: Messages;
}

const MessagesContext = createContext<FirstScreenMessages>({ language: "en", messages: en });

/** How long after the first screen the remaining texts are fetched, in milliseconds. */
const LATER_TEXTS_AFTER_MS = 1_000;

const english = lazyFile(async () => (await import("./en-all.ts")).enAll);

const pseudo = lazyFile(async () => (await import("./pseudo.ts")).pseudo);

// Danish and German have not been reviewed by native speakers.
const languages: Record<string, LazyFile<AllMessages>> = {
  en: english,
  da: lazyFile(async () => (await import("./da-all.ts")).daAll),
  de: lazyFile(async () => (await import("./de-all.ts")).deAll),
  "en-XA": pseudo,
  "en-XB": pseudo,
};

/** Returns the supported language for a tag such as `de-AT`; English if there is none. */
export function languageFor(tag: string): string {
  if (tag in languages) return tag;
  const [base = ""] = tag.split("-");
  return base in languages ? base : "en";
}

function directionOf(language: string): "ltr" | "rtl" {
  return language === "en-XB" ? "rtl" : "ltr";
}

function fileOf(language: string): LazyFile<AllMessages> {
  return languages[language] ?? english;
}

/**
 * Provides the texts of Manager's language; English if it is not supported.
 *
 * While a language loads, and if it fails to load, the texts stay in the previous language.
 */
export function MessagesProvider({ language: tag, children }: { language: string; children: ReactNode }) {
  const language = languageFor(tag);
  const file = fileOf(language);
  const { status } = useSyncExternalStore(file.subscribe, file.getState);
  const [shown, setShown] = useState("en");
  const isShown = shown === language;
  if (!isShown && status === "loaded") setShown(language);

  useEffect(() => {
    // The first screen contains its English texts. All other texts can wait until it is shown.
    const timer = isShown ? setTimeout(() => void file.load(), LATER_TEXTS_AFTER_MS) : undefined;
    if (!isShown) void file.load();
    return () => clearTimeout(timer);
  }, [file, isShown]);
  useEffect(() => {
    document.documentElement.lang = shown;
    document.documentElement.dir = directionOf(shown);
  }, [shown]);

  const shownTexts = fileOf(shown).getState();
  const messages = shown !== "en" && shownTexts.status === "loaded" ? shownTexts.value : en;
  const value = useMemo(() => ({ language: shown, messages }), [shown, messages]);
  return (
    <MessagesContext value={value}>
      {/* English is UK English. */}
      <LocaleContext value={shown === "en" ? "en-GB" : shown}>
        {!isShown && status === "failed" && (
          <LoadFailure texts={messages.loadFailure} onRetry={() => void file.load()} />
        )}
        {children}
      </LocaleContext>
    </MessagesContext>
  );
}

/** Returns the file with every text of the current language. A `lazyPart` waits for it. */
export function useLaterTexts(): LazyFile<AllMessages> {
  return fileOf(use(MessagesContext).language);
}

/**
 * Returns the texts of one topic in the current language.
 *
 * @throws {Error} outside a `lazyPart`, unless the topic is part of the first screen
 */
export function useMessages<Topic extends keyof AllMessages>(topic: Topic): AllMessages[Topic] {
  const { language, messages } = use(MessagesContext);
  const file = fileOf(language).getState();
  const texts: Partial<AllMessages> = file.status === "loaded" ? file.value : messages;
  const found = texts[topic];
  if (found === undefined) throw new Error(`The texts of ${topic} are not loaded. Show them in a lazyPart.`);
  return found;
}

import type { ReminderLanguage } from "./reminder-channels.ts";
import type { ReminderWords } from "./reminder-words.ts";
import { danishWords } from "./reminder-words-da.ts";
import { germanWords } from "./reminder-words-de.ts";
import { englishWords } from "./reminder-words-en.ts";

/** The texts of reminders, by language. */
export const reminderWords: Record<ReminderLanguage, ReminderWords> = {
  en: englishWords,
  da: danishWords,
  de: germanWords,
};

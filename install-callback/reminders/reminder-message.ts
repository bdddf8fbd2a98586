import { html } from "hono/html";
import * as z from "zod/mini";
import type { ReminderChannels } from "./reminder-channels.ts";
import type { ReminderWords } from "./reminder-words.ts";
import type { Reminder, ReminderFinding } from "./reminders-of.ts";
import { reminderWords } from "./words-by-language.ts";

/** A written message with reminders, as it is stored until it is sent. */
export const reminderContentSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The same for programs. */
  data: z.object({
    accountId: z.string(),
    keys: z.array(
      z.object({ id: z.string(), name: z.string(), findings: z.array(z.looseObject({ kind: z.string() })) }),
    ),
  }),
});

export type ReminderContent = z.infer<typeof reminderContentSchema>;

/**
 * Who gets a message: the owner of each of its keys, whoever gets those of keys without an owner's address, everybody
 * who reads a channel, or whoever develops the server.
 */
export type Audience = keyof ReminderWords["stop"] | "console";

interface KeyReminders {
  readonly id: string;
  readonly name: string;
  readonly url: string | undefined;
  readonly findings: readonly ReminderFinding[];
}

/** Writes one message about all these keys, in plain text, in HTML and for programs. */
export async function writeReminders(
  accountId: string,
  reminders: readonly Reminder[],
  {
    channels: { language, keyUrlTemplate },
    audience,
  }: { channels: Pick<ReminderChannels, "language" | "keyUrlTemplate">; audience: Audience },
): Promise<ReminderContent> {
  const words = reminderWords[language];
  const keys = groupByKey(reminders).map((key) => ({
    ...key,
    url: keyUrl(keyUrlTemplate, accountId, key.id),
  }));
  const subject = words.subject(keys.length);
  const sentences = (key: KeyReminders) =>
    key.findings.map((finding) => sentenceOf(finding, words, language));
  const footer = audience === "console" ? undefined : words.stop[audience];
  const blocks = keys.map((key) =>
    [key.name, ...sentences(key), ...(key.url ? [`${words.open}: ${key.url}`] : [])].join("\n"),
  );
  const page = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font-family: sans-serif; max-width: 40em">
<h1 style="font-size: 1.2em">${subject}</h1>
<p>${words.account(accountId)}</p>
${keys.map(
  (key) => html`<h2 style="font-size: 1em">${key.name}</h2>
${sentences(key).map((sentence) => html`<p>${sentence}</p>`)}
${key.url ? html`<p><a href="${key.url}">${words.open}</a></p>` : ""}`,
)}
${footer ? html`<hr><p><small>${footer}</small></p>` : ""}
</body>
</html>
`;
  return {
    subject,
    text: `${[words.account(accountId), ...blocks, ...(footer ? [footer] : [])].join("\n\n")}\n`,
    html: String(await page),
    data: {
      accountId,
      keys: keys.map(({ id, name, findings }) => ({
        id,
        name,
        findings: findings.map((finding) => ({ ...finding })),
      })),
    },
  };
}

function groupByKey(reminders: readonly Reminder[]): Omit<KeyReminders, "url">[] {
  const names = new Map(reminders.map(({ keyId, keyName }) => [keyId, keyName]));
  return [...names].map(([id, name]) => ({
    id,
    name,
    findings: reminders.filter(({ keyId }) => keyId === id).map(({ finding }) => finding),
  }));
}

function keyUrl(template: string | undefined, accountId: string, keyId: string): string | undefined {
  return template
    ?.replaceAll("{accountId}", encodeURIComponent(accountId))
    .replaceAll("{keyId}", encodeURIComponent(keyId));
}

function sentenceOf(finding: ReminderFinding, words: ReminderWords, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const date = (value: string) => format.format(new Date(value));
  switch (finding.kind) {
    case "overdue":
      return words.overdue(date(finding.rotateBy));
    case "due":
      return words.due(date(finding.rotateBy));
    case "unused":
      return (finding.isNever ? words.neverUsed : words.unusedSince)(date(finding.since));
    case "wide":
      return words.wide(finding.scopes.join(", "));
    case "left":
      return words.left(finding.creator);
    case "refused":
      return words.refused(finding.count, date(finding.since));
  }
}

import { expect, it } from "vitest";
import { writeReminders } from "../../../install-callback/reminders/reminder-message.ts";
import type { Reminder, ReminderFinding } from "../../../install-callback/reminders/reminders-of.ts";
import { reminderWords } from "../../../install-callback/reminders/words-by-language.ts";

const findings: ReminderFinding[] = [
  { kind: "overdue", rotateBy: "2026-01-31" },
  { kind: "due", rotateBy: "2026-12-24", days: 30 },
  { kind: "unused", since: "2026-02-01T10:00:00Z", isNever: false },
  { kind: "unused", since: "2026-02-01T10:00:00Z", isNever: true },
  { kind: "wide", scopes: ["asset.view", "asset.admin"] },
  { kind: "left", creator: "Ida Holm" },
  { kind: "refused", count: 12, since: "2026-11-20T10:00:00Z" },
];
const reminders = (keyName: string, some = findings): Reminder[] =>
  some.map((finding) => ({ keyId: `id of ${keyName}`, keyName, owner: "", finding, reason: finding.kind }));
const english = { language: "en", keyUrlTemplate: undefined } as const;

it("a message names each key once, with what is to be done about it and its address in Manager", async () => {
  const keyUrlTemplate = "https://manager.example.com/{accountId}/keys/{keyId}";
  const message = await writeReminders(
    "4711",
    [...reminders("ERP"), ...reminders("BI", findings.slice(0, 1))],
    {
      channels: { language: "en", keyUrlTemplate },
      audience: "owner",
    },
  );
  expect(message.subject).toBe("Trackunit: 2 API keys need attention");
  expect(message.text).toBe(`In Trackunit Manager, Administration → API Keys, account 4711:

ERP
Its rotate-by date, January 31, 2026, has passed. Rotate its secret.
It should be rotated by December 24, 2026.
No integration has used it since February 1, 2026. If nothing needs it any more, revoke it.
No integration has used it since it was created on February 1, 2026. If nothing needs it, revoke it.
No integration ever asked for asset.view, asset.admin. If none needs that, remove it from the key.
Ida Holm, who created it, is not in the account any more. Name an owner in its note.
Token requests were refused 12 times since November 20, 2026. API Keys says why, and what to do.
Open in Manager: https://manager.example.com/4711/keys/id%20of%20ERP

BI
Its rotate-by date, January 31, 2026, has passed. Rotate its secret.
Open in Manager: https://manager.example.com/4711/keys/id%20of%20BI

${reminderWords.en.stop.owner}
`);
  expect(message.data).toMatchObject({
    accountId: "4711",
    keys: [
      { id: "id of ERP", name: "ERP", findings },
      { name: "BI", findings: [{ kind: "overdue" }] },
    ],
  });
});

it("HTML in the name of a key is shown, not interpreted", async () => {
  const name = '<img src=x onerror=alert(1)>"&';
  const { html } = await writeReminders("a", reminders(name), { channels: english, audience: "others" });
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).not.toContain("<img");
  expect(html).toContain("REMINDERS_TO");
});

it.each(["da", "de"] as const)(
  "in %s, no text is the English one, and dates are in that language",
  async (language) => {
    const write = (of: "en" | "da" | "de") =>
      writeReminders("4711", reminders("ERP"), {
        channels: { language: of, keyUrlTemplate: "https://manager.example.com/{keyId}" },
        audience: "channel",
      });
    const [translated, original] = [await write(language), await write("en")];
    const lines = new Set(original.text.split("\n").filter((line) => line !== "" && line !== "ERP"));
    expect(translated.text.split("\n").filter((line) => lines.has(line))).toEqual([]);
    expect(translated.subject).not.toBe(original.subject);
    expect(translated.text).toMatch(/24\. (december|Dezember) 2026/);
    expect(translated.html).toContain(`<html lang="${language}">`);
  },
);

it("the same texts say one key and several", () => {
  for (const words of Object.values(reminderWords)) expect(words.subject(1)).not.toBe(words.subject(2));
});

import { refuseClipboard } from "./clipboard.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const languages = [
  {
    language: "da",
    colorScheme: "light",
    create: "Opret API-nøgle",
    name: "Navn",
    review: "Gennemse",
    createKey: "Opret nøgle",
    copySecret: "Kopiér Client secret",
    selected: /^Markeret\./,
    testToken: "Test token",
    accessToken: "Access token",
    done: "Færdig",
    active: "1 af 10 aktive nøgler",
    actions: "Handlinger for ERP",
    edit: "Rediger",
    description: "Beskrivelse",
    save: "Gem ændringer",
    history: "Historik",
    edited: "Redigeret",
    close: "Luk",
    rotate: "Roter client secret",
    noTime: "stopper straks",
    revoke: "Tilbagekald",
    revokeKey: "Tilbagekald nøgle",
    isRevoked: "ERP er tilbagekaldt",
  },
  {
    language: "de",
    colorScheme: "dark",
    create: "API-Schlüssel erstellen",
    name: "Name",
    review: "Überprüfen",
    createKey: "Schlüssel erstellen",
    copySecret: "Client-Secret kopieren",
    selected: /^Markiert\./,
    testToken: "Zugangsdaten testen",
    accessToken: "Access-Token",
    done: "Fertig",
    active: "1 von 10 aktiven Schlüsseln",
    actions: "Aktionen für ERP",
    edit: "Bearbeiten",
    description: "Beschreibung",
    save: "Änderungen speichern",
    history: "Verlauf",
    edited: "Bearbeitet",
    close: "Schließen",
    rotate: "Secret rotieren",
    noTime: "endet sofort",
    revoke: "Widerrufen",
    revokeKey: "Schlüssel widerrufen",
    isRevoked: "ERP ist widerrufen",
  },
] as const;

for (const words of languages) {
  test(`in ${words.language}, ${words.colorScheme}, at 390 pixels: an administrator creates, tests, edits, rotates and revokes a key by keyboard alone`, async ({
    apiKeys,
    page,
  }) => {
    test.slow();
    const { frame } = apiKeys;
    const { keyboard } = page;
    const dialog = frame.getByRole("dialog");
    const press = async (name: string) => {
      await dialog.getByRole("button", { name, exact: true }).focus();
      await keyboard.press("Enter");
    };
    const copySecret = async () => {
      await press(words.copySecret);
      // The clipboard refuses, so the page selects the secret for the user to copy.
      await expect(dialog.getByText(words.selected)).toBeVisible();
      await keyboard.press("ControlOrMeta+c");
    };
    const choose = async (action: string) => {
      await frame.getByRole("button", { name: words.actions }).focus();
      await keyboard.press("Enter");
      const item = frame.getByRole("menuitem", { name: action, exact: true });
      await expect(frame.getByRole("menuitem").first()).toBeFocused();
      while (!(await item.evaluate((element) => element === document.activeElement))) {
        await keyboard.press("ArrowDown");
      }
      await keyboard.press("Enter");
    };
    await refuseClipboard(page);
    await expect(apiKeys.createButton).toBeVisible();
    await page.getByRole("combobox", { name: "Language" }).selectOption(words.language);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: words.colorScheme });

    await frame.getByRole("button", { name: words.create }).focus();
    await keyboard.press("Enter");
    await frame.getByRole("textbox", { name: words.name, exact: true }).focus();
    await keyboard.type("ERP");
    await frame.getByRole("textbox", { name: words.description }).focus();
    await keyboard.type("SAP");
    await frame.getByRole("checkbox", { name: /^asset\.view / }).focus();
    await keyboard.press("Space");
    await expectAccessible(page, words.colorScheme);
    await press(words.createKey);
    await expect(dialog.getByRole("button", { name: words.copySecret })).toBeVisible();
    await copySecret();
    await press(words.testToken);
    await expect(frame.getByRole("textbox", { name: words.accessToken })).toBeVisible();
    await expectAccessible(page, words.colorScheme);
    await press(words.done);
    await expect(frame.getByText(words.active)).toBeVisible();

    await choose(words.edit);
    await frame.getByRole("textbox", { name: words.description }).focus();
    await keyboard.type("x");
    await press(words.review);
    await expect(dialog.getByRole("button", { name: words.save })).toBeVisible();
    await press(words.save);
    await expect(dialog).toHaveCount(0);
    await choose(words.history);
    await expect(dialog.getByText(words.edited, { exact: true })).toBeVisible();
    await expectAccessible(page, words.colorScheme);
    await dialog.getByRole("button", { name: words.close }).last().focus();
    await keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);

    await choose(words.rotate);
    await frame.getByRole("radio", { name: words.noTime }).focus();
    await keyboard.press("Space");
    await press(words.rotate);
    await expect(dialog.getByRole("button", { name: words.copySecret })).toBeVisible();
    await copySecret();
    await press(words.done);
    await expect(dialog).toHaveCount(0);

    await choose(words.revoke);
    await expectAccessible(page, words.colorScheme);
    await press(words.revokeKey);
    await expect(frame.getByRole("dialog", { name: words.isRevoked })).toBeVisible();
    await expectAccessible(page, words.colorScheme);
  });
}

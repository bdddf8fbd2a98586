import { createHash } from "node:crypto";
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, type Page } from "playwright/test";
import { allowClipboard, clipboardText } from "./clipboard.ts";
import { FAILED_REQUEST, test } from "./fixtures.ts";
import { noteSecret } from "./note-secret.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";
import { requestToken } from "./request-token.ts";
import { retype } from "./retype.ts";

/** Opens sealed credentials as the person they are for, and returns the variables in them. */
async function openSealed(sealedText: string, identity: string): Promise<Record<string, string>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const file = await decrypter.decrypt(armor.decode(sealedText), "text");
  const variables = Object.fromEntries(
    [...file.matchAll(/^(\w+)='(.*)'$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  noteSecret(variables.TRACKUNIT_CLIENT_SECRET ?? "");
  return variables;
}

const credentialsIn = (file: Record<string, string>) => ({
  clientId: file.TRACKUNIT_CLIENT_ID ?? "",
  clientSecret: file.TRACKUNIT_CLIENT_SECRET ?? "",
});

/** Chooses that somebody else will use the secret, and enters their public key. */
async function sealFor({ frame }: ApiKeysPage, recipient: string): Promise<void> {
  await frame.getByRole("radio", { name: "Someone else" }).check();
  await retype(frame.getByRole("textbox", { name: "Their public key" }), recipient);
}

const sealedDialog = ({ frame }: ApiKeysPage) =>
  frame.getByRole("dialog", { name: "Send these sealed credentials" });

/** Returns the sealed text that is on screen. */
const sealedText = (apiKeys: ApiKeysPage) =>
  sealedDialog(apiKeys).getByRole("textbox", { name: "Sealed text", exact: true }).inputValue();

test("a secret is sealed for a vendor, opened outside, works, and the next one is sealed for the same vendor", async ({
  apiKeys,
  page,
  origins,
}) => {
  const { frame } = apiKeys;
  await allowClipboard(page);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await apiKeys.fillForm({ name: "Vendor", scopes: ["asset.view"] });
  await sealFor(apiKeys, recipient);
  const fingerprint = createHash("sha256").update(recipient).digest("hex").slice(0, 24);
  await expect(frame.getByText(fingerprint.match(/.{4}/g)?.join(" ") ?? "")).toBeVisible();
  await apiKeys.submitForm();
  await expect(sealedDialog(apiKeys)).toContainText("it works");
  const first = await openSealed(await sealedText(apiKeys), identity);
  expect(first).toMatchObject({
    TRACKUNIT_TOKEN_ENDPOINT: expect.stringContaining("/token/v2"),
    TRACKUNIT_SCOPE: "asset.view",
  });
  expect(await requestToken(origins.token, credentialsIn(first))).toBe(200);

  // Done asks until the sealed text was copied.
  await frame.getByRole("button", { name: "Done" }).click();
  await expect(frame.getByRole("alertdialog")).toContainText("not copied the sealed text");
  await frame.getByRole("button", { name: "Keep it open" }).click();
  const copied = await sealedText(apiKeys);
  await frame.getByRole("button", { name: "Copy sealed text" }).click();
  await frame.getByRole("button", { name: "Done" }).click();
  await expect(sealedDialog(apiKeys)).toBeHidden();
  expect((await clipboardText(page)).trim()).toBe(copied.trim());

  await apiKeys.choose("Vendor", "Rotate secret");
  const rotate = frame.getByRole("dialog", { name: "Rotate secret" });
  await expect(rotate.getByRole("radio", { name: "Someone else" })).toBeChecked();
  await expect(rotate.getByRole("textbox", { name: "Their public key" })).toHaveValue(recipient);
  await expect(rotate.getByText("The last secret was sealed for this key.")).toBeVisible();
  await rotate.getByRole("button", { name: "Rotate secret" }).click();
  await expect(sealedDialog(apiKeys)).toContainText("The old secret");
  const second = await openSealed(await sealedText(apiKeys), identity);
  expect(second.TRACKUNIT_CLIENT_SECRET).not.toBe(first.TRACKUNIT_CLIENT_SECRET);
  expect(await requestToken(origins.token, credentialsIn(second))).toBe(200);
});

/** Returns what the frames of a page hold that a script or a person could read. */
async function readable(page: Page): Promise<string> {
  const parts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const values = [...document.querySelectorAll("input, textarea")].map(
          (field) => (field as HTMLInputElement).value,
        );
        const stores = [localStorage, sessionStorage].map((store) => JSON.stringify({ ...store }));
        return [document.documentElement.outerHTML, ...values, ...stores, document.cookie].join("\n");
      }),
    ),
  );
  return parts.join("\n");
}

test("while the sealed text is on screen, the secret is in no field, storage, request or console line", async ({
  apiKeys,
  page,
  requests,
  consoleLines,
}) => {
  const identity = await generateX25519Identity();
  await apiKeys.fillForm({ name: "Unseen", scopes: ["asset.view"] });
  await sealFor(apiKeys, await identityToRecipient(identity));
  await apiKeys.submitForm();
  await expect(sealedDialog(apiKeys)).toBeVisible();
  const { clientSecret } = credentialsIn(await openSealed(await sealedText(apiKeys), identity));
  expect(clientSecret).toMatch(/^[\w-]{43}$/);
  expect(await readable(page)).not.toContain(clientSecret);
  expect(consoleLines.join("\n")).not.toContain(clientSecret);
  const sent = requests.map((request) => `${request.url()} ${request.postData() ?? ""}`);
  expect(sent.some((request) => request.includes("/api/graphql/"))).toBe(true);
  expect(sent.filter((request) => request.includes(clientSecret))).toEqual([]);
});

test("the secret can be shown after a question, and the history says who changed the note", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const identity = await generateX25519Identity();
  await apiKeys.fillForm({ name: "Shown", scopes: ["asset.view"] });
  await sealFor(apiKeys, await identityToRecipient(identity));
  await apiKeys.submitForm();
  const sealed = await openSealed(await sealedText(apiKeys), identity);
  await frame.getByRole("button", { name: "Show the secret instead" }).click();
  await frame.getByRole("alertdialog").getByRole("button", { name: "Show secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  expect(await apiKeys.shownCredentials()).toEqual(credentialsIn(sealed));
  await apiKeys.done();
  await apiKeys.choose("Shown", "History");
  const edited = frame.getByRole("dialog", { name: "History" }).getByRole("listitem").first();
  await expect(edited).toContainText("Sealed for: age1");
});

test("sealed for two people, each opens it with their own key", async ({ apiKeys }) => {
  const { frame } = apiKeys;
  const [one, other] = [await generateX25519Identity(), await generateX25519Identity()];
  await apiKeys.fillForm({ name: "Two", scopes: ["asset.view"] });
  await sealFor(apiKeys, await identityToRecipient(one));
  await apiKeys.submitForm();
  await expect(sealedDialog(apiKeys)).toBeVisible();
  const before = await sealedText(apiKeys);
  await frame.getByRole("button", { name: "Seal for someone else as well" }).click();
  await retype(frame.getByRole("textbox", { name: "Public key 2" }), await identityToRecipient(other));
  await frame.getByRole("button", { name: "Seal", exact: true }).click();
  await expect(frame.getByRole("button", { name: "Seal for someone else as well" })).toBeVisible();
  expect(await openSealed(await sealedText(apiKeys), one)).toEqual(
    await openSealed(await sealedText(apiKeys), other),
  );
  await expect(openSealed(before, other)).rejects.toThrow();
});

test("if what encrypts cannot be loaded, Rotate secret of a sealed key shows why it is unavailable, until Try again", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  const { frame } = apiKeys;
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.fillForm({ name: "Vendor", scopes: ["asset.view"] });
  await sealFor(apiKeys, await identityToRecipient(await generateX25519Identity()));
  await apiKeys.submitForm();
  await expect(sealedDialog(apiKeys)).toContainText("it works");
  const isOfFields = (url: URL) => url.pathname.includes("/recipient-fields-");
  await page.route(isOfFields, (route) => route.abort());
  await page.reload();
  const dialog = frame.getByRole("dialog", { name: "Rotate secret" });
  const tryAgain = dialog.getByRole("button", { name: "Try again" });
  const rotate = dialog.getByRole("button", { name: "Rotate secret" });
  // The second time, the failure is there when the dialog opens.
  for (let time = 0; time < 2; time++) {
    await apiKeys.choose("Vendor", "Rotate secret");
    await expect(tryAgain).toBeInViewport();
    await expect(rotate).toBeDisabled();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  }
  await apiKeys.choose("Vendor", "Rotate secret");
  await page.unroute(isOfFields);
  await tryAgain.click();
  await rotate.click();
  await expect(sealedDialog(apiKeys)).toContainText("it works");
});

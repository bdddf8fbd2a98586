import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect } from "playwright/test";
import { noteSecret } from "../note-secret.ts";
import { requestToken } from "../request-token.ts";
import { test } from "./fixtures.ts";

test("an administrator seals a secret for a vendor, who opens it and gets a token, and rotates it sealed", async ({
  openAt,
  tokenOrigin,
}) => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const page = await openAt(1280, 800);
  const openSealed = async () => {
    const sealedText = await page.valueOf("textbox", "Sealed text");
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const file = await decrypter.decrypt(armor.decode(sealedText), "text");
    const variable = (name: string) => new RegExp(`^${name}='(.*)'$`, "m").exec(file)?.[1] ?? "";
    const clientSecret = variable("TRACKUNIT_CLIENT_SECRET");
    noteSecret(clientSecret);
    return { clientId: variable("TRACKUNIT_CLIENT_ID"), clientSecret };
  };

  await page.click("button", "Create API key");
  await page.type("ERP", "textbox", "Name");
  await page.type("Nightly", "textbox", "Description");
  await page.type("asset.view", "searchbox", "Search scopes");
  await page.click("checkbox", /^asset\.view /);
  await page.click("radio", "Someone else");
  await page.type(recipient, "textbox", "Their public key");
  await page.click("button", "Create key");
  await page.find("dialog", "Send these sealed credentials");
  const first = await openSealed();
  expect(await requestToken(tokenOrigin, first)).toBe(200);
  await page.click("button", "Copy sealed text");
  await page.click("button", "Done");
  await page.gone("dialog");

  await page.click("button", "Actions for ERP");
  await page.click("menuitem", "Rotate secret");
  expect(await page.valueOf("textbox", "Their public key")).toBe(recipient);
  await page.click("button", "Rotate secret");
  await page.find("dialog", "Send these sealed credentials");
  const second = await openSealed();
  expect(second.clientSecret).not.toBe(first.clientSecret);
  expect(await requestToken(tokenOrigin, second)).toBe(200);
});

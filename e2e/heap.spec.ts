import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { CDPSession, Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { noteSecret } from "./note-secret.ts";

/** Returns a snapshot of the JavaScript heap of every frame, taken after garbage collection. */
async function heapOf(page: Page): Promise<string> {
  const sessions = await Promise.all(
    page.frames().map((frame) =>
      page
        .context()
        .newCDPSession(frame)
        .catch(() => undefined),
    ),
  );
  const heaps = await Promise.all(sessions.map((session) => (session ? snapshot(session) : "")));
  return heaps.join("\n");
}

async function snapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false, captureNumericValue: false });
  await session.detach();
  return chunks.join("");
}

// Only the Chrome DevTools Protocol offers heap snapshots.
test("after Done the heap contains neither the secret nor the token, for a create and for a rotation", {
  tag: "@chromium",
}, async ({ apiKeys, page }) => {
  const created = await apiKeys.create({
    name: "Forgotten",
    // The rotation moves this date while the new secret is shown.
    description: "Rotate by: 2020-01-31\n\nNightly",
    scopes: ["asset.view"],
  });
  const tokens = [await apiKeys.testToken()];
  expect(await heapOf(page), "a snapshot shows what is on screen").toContain(created.clientSecret);
  await apiKeys.done();

  await apiKeys.choose("Forgotten", "Rotate secret");
  await apiKeys.frame.getByRole("dialog").getByRole("button", { name: "Rotate secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  const rotated = await apiKeys.shownCredentials();
  tokens.push(await apiKeys.testToken());
  await apiKeys.done();
  await expect(apiKeys.row("Forgotten")).toBeVisible();
  const heap = await heapOf(page);
  expect(heap, "the snapshot is one of the extension").toContain(created.clientId);
  for (const secret of [created.clientSecret, rotated.clientSecret, ...tokens]) {
    expect(heap.includes(secret)).toBe(false);
  }
});

test("while sealed credentials are on screen, the heap does not contain the secret", {
  tag: "@chromium",
}, async ({ apiKeys, page }) => {
  const identity = await generateX25519Identity();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog", { name: "Send these sealed credentials" });
  const secretInDialog = async () => {
    const text = await dialog.getByRole("textbox", { name: "Sealed text", exact: true }).inputValue();
    const file = await decrypter.decrypt(armor.decode(text), "text");
    const [, secret = ""] = /^TRACKUNIT_CLIENT_SECRET='(.{43})'$/m.exec(file) ?? [];
    expect(secret).toHaveLength(43);
    noteSecret(secret);
    return secret;
  };
  await apiKeys.fillForm({ name: "Sealed", scopes: ["asset.view"] });
  await frame.getByRole("radio", { name: "Someone else" }).check();
  await frame.getByRole("textbox", { name: "Their public key" }).fill(await identityToRecipient(identity));
  await apiKeys.submitForm();
  const created = await secretInDialog();
  const heap = await heapOf(page);
  expect(heap, "the snapshot is one of the extension").toContain("BEGIN AGE ENCRYPTED FILE");
  expect(heap.includes(created)).toBe(false);

  await frame.getByRole("button", { name: "Seal for someone else as well" }).click();
  const another = await identityToRecipient(await generateX25519Identity());
  await frame.getByRole("textbox", { name: "Public key 2" }).fill(another);
  await frame.getByRole("button", { name: "Seal", exact: true }).click();
  await expect(frame.getByRole("button", { name: "Seal for someone else as well" })).toBeVisible();
  expect((await heapOf(page)).includes(created), "after it was sealed again").toBe(false);
  await dialog.getByRole("button", { name: "Done" }).click();
  await dialog.getByRole("button", { name: "Close anyway" }).click();

  await apiKeys.choose("Sealed", "Rotate secret");
  await frame.getByRole("dialog").getByRole("button", { name: "Rotate secret" }).click();
  await expect(dialog).toBeVisible();
  const rotated = await secretInDialog();
  expect((await heapOf(page)).includes(rotated)).toBe(false);
});

test("after the token lab closes, the heap contains neither the pasted secret nor its token", {
  tag: "@chromium",
}, async ({ apiKeys, page }) => {
  const { clientId, clientSecret } = await apiKeys.create({ name: "Pasted", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.openTokenLab("Pasted");
  await apiKeys.frame.getByRole("textbox", { name: "Client secret" }).fill(` ${clientSecret}`);
  const token = await apiKeys.requestToken();
  await apiKeys.closeDialog();
  const heap = await heapOf(page);
  expect(heap).toContain(clientId);
  for (const secret of [clientSecret, token]) expect(heap.includes(secret)).toBe(false);
});

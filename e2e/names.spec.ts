import { expect, FAILED_REQUEST, test } from "./fixtures.ts";

const payloads = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  '"><svg onload=alert(1)>',
  "{{constructor.constructor('alert(1)')()}}",
  "مفتاح النظام 12",
  "🏗️ Kran №7 👷🏽‍♀️",
];

for (const name of payloads) {
  test(`a key called ${name} is shown as text wherever it is shown`, async ({ apiKeys, page }) => {
    const { frame } = apiKeys;
    // A script that ran, or tried to, would break the policy of the frame, and the console would say so.
    await apiKeys.fillForm({ name, description: name, owner: name, scopes: ["asset.view"] });
    await frame.getByRole("button", { name: "Review" }).click();
    await expect(frame.getByRole("dialog").getByText(name, { exact: true })).toHaveCount(3);
    await frame.getByRole("button", { name: "Create key" }).click();
    await apiKeys.done();
    await expect(page.getByText(`${name} is ready to use.`)).toBeVisible();
    await expect(frame.getByRole("rowheader").getByText(name, { exact: true }).first()).toBeVisible();
    await apiKeys.choose(name, "Revoke");
    await expect(frame.getByRole("dialog", { name: `Revoke ${name}?` })).toBeVisible();
    await frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(page.getByText(`${name} was revoked.`)).toBeVisible();
  });
}

test("what would be markup, a script, a template or a link stays text in every field and on every screen", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog");
  const evil = `"'><img src=x onerror=window.__xss=1><script>window.__xss=1</script>{{7*7}}\${7*7}javascript:1`;
  await apiKeys.create({
    name: evil,
    description: evil,
    owner: evil,
    system: evil,
    scopes: ["account.delete"],
  });
  await frame.getByRole("button", { name: "Test token" }).click();
  await frame.getByRole("textbox", { name: "Other scopes" }).fill(evil);
  await frame.getByRole("button", { name: "Request token" }).click();
  await expect(frame.getByRole("alert")).toContainText("not allowed for this key");
  await apiKeys.done();
  await expect(page.getByText(`${evil} is ready to use.`)).toBeVisible();

  await frame.getByRole("searchbox", { name: "Search keys" }).fill(evil);
  await expect(apiKeys.row(evil)).toBeVisible();
  await apiKeys.choose(evil, "Edit");
  await frame.getByRole("textbox", { name: "Description" }).fill(`${evil}2`);
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText(`${evil}2`)).toBeVisible();
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(`${evil} was changed.`)).toBeVisible();

  await apiKeys.choose(evil, "Rotate secret");
  await expect(frame.getByRole("dialog", { name: "Rotate secret" })).toContainText(evil);
  await apiKeys.closeDialog();
  await apiKeys.choose(evil, "Revoke");
  await frame.getByRole("textbox", { name: "Reason" }).fill(evil);
  await frame.getByRole("textbox", { name: /^Type / }).fill(evil);
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(frame.getByRole("dialog", { name: `${evil} is revoked` })).toBeVisible();
  await frame.getByRole("textbox", { name: "Client secret" }).fill(evil);
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await expect(frame.getByText("This secret gets no tokens")).toBeVisible();
  await apiKeys.closeDialog();
  await frame.getByRole("button", { name: "Revoked" }).click();
  await apiKeys.choose(evil, "History");
  await expect(dialog.getByText(evil).first()).toBeVisible();
  await apiKeys.closeDialog();
  await frame.getByRole("button", { name: "Whose token is this?" }).click();
  await frame.getByRole("textbox", { name: "Access token or client ID" }).fill(evil);
  await expect(frame.getByText(/neither a client ID/)).toBeVisible();

  for (const window of page.frames()) expect(await window.evaluate(() => "__xss" in globalThis)).toBe(false);
  expect(await frame.locator("img[src=x], script:not([src]):not([type])").count()).toBe(0);
});

for (const [what, name, words] of [
  ["of 10,000 characters", "x".repeat(10_000), /Use 100 characters or fewer/],
  ["that nobody can see", "\u200B\u2060\uFEFF", /needs characters that can be seen/],
  ["with a line break", "one\u2028two\u0007", /cannot have line breaks or control characters/],
  ["that turns its reading round", "invoice\u202Efdp", /reverse the direction of text/],
] as const) {
  test(`a name ${what} is refused with a sentence`, async ({ apiKeys }) => {
    await apiKeys.fillForm({ name, scopes: ["asset.view"] });
    await apiKeys.frame.getByRole("button", { name: "Review" }).click();
    await expect(apiKeys.frame.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(words);
  });
}

test("a name that only looks different is the name that is taken", async ({ apiKeys, expectedErrors }) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.create({ name: "ERP connector", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.fillForm({ name: "  ＥＲＰ\u200B  Connector ", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
    /Another active key has this name/,
  );
});

import { expect, test } from "./fixtures.ts";

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

for (const [what, name, words] of [
  ["of 10,000 characters", "x".repeat(10_000), /A name can have 100 characters/],
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
  expectedErrors.push(/Failed to load resource/);
  await apiKeys.create({ name: "ERP connector", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.fillForm({ name: "  ＥＲＰ\u200B  Connector ", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
    /Another active key has this name/,
  );
});

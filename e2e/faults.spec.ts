import type { Locator } from "playwright/test";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

const UNREACHABLE = "The service cannot be reached. Check the connection, then try again.";
const NOT_UNDERSTOOD =
  "The service’s answer was cut off, or is not one that this app understands. Try again.";

/** Does as a person does: presses, and where a failure is said instead, reads it and presses again. */
async function press(apiKeys: ApiKeysPage, button: Locator, done: Locator, said: Set<string>): Promise<void> {
  const alert = apiKeys.frame.getByRole("alert");
  await button.click();
  await expect.poll(async () => (await done.isVisible()) || (await alert.isVisible())).toBe(true);
  if (await done.isVisible()) return;
  said.add((await alert.getByRole("paragraph").first().innerText()).trim());
  await expect(button).toBeEnabled();
  await button.click();
  await expect(done).toBeVisible();
}

for (const [fault, sentences] of [
  ["slow", []],
  ["dropped", [UNREACHABLE]],
  ["lost-answer", [UNREACHABLE]],
  ["half-json", [NOT_UNDERSTOOD]],
  ["malformed", [NOT_UNDERSTOOD]],
  ["no-secret", []],
  [
    "html",
    [
      "The service answered with a web page instead of data. Trackunit may be down, or the address is wrong; try again later.",
    ],
  ],
  ["unauthorized", []],
  ["too-many-requests", ["Too many requests. Wait a moment, then try again."]],
  ["service-unavailable", ["The service cannot answer right now. Try again in a moment."]],
  [
    "server-error",
    [
      "Something went wrong that this app has no words for. Try again; if it stays, show support the details.",
    ],
  ],
] as const) {
  const what = sentences.length === 0 ? "goes unnoticed" : "is said, and the next try goes on";
  test(`a key's whole life with ${fault} as the first answer to everything: it ${what}, and nothing is made twice`, async ({
    openAccount,
    expectedErrors,
    page,
    requests,
  }) => {
    expectedErrors.push(FAILED_REQUEST);
    const said = new Set<string>();
    const apiKeys = await openAccount(`Faulty [first:${fault}]`);
    const { frame } = apiKeys;
    const dialog = frame.getByRole("dialog");
    const tryAgain = frame.getByRole("button", { name: "Try again" });
    await expect(apiKeys.createButton.or(tryAgain).first()).toBeVisible();
    if (await tryAgain.isVisible()) {
      said.add((await frame.getByRole("alert").getByRole("paragraph").first().innerText()).trim());
      await tryAgain.click();
    }

    await apiKeys.fillForm({ name: "ERP", scopes: ["asset.view"] });
    await frame.getByRole("button", { name: "Review" }).click();
    await press(apiKeys, dialog.getByRole("button", { name: "Create key" }), apiKeys.credentialsDialog, said);
    await apiKeys.done();
    await expect(frame.getByText("1 of 10 active keys")).toBeVisible();

    await apiKeys.choose("ERP", "Edit");
    await frame.getByRole("textbox", { name: "Description" }).fill("Changed");
    await frame.getByRole("button", { name: "Review" }).click();
    await press(
      apiKeys,
      dialog.getByRole("button", { name: /^Save/ }),
      page.getByText("ERP was changed"),
      said,
    );

    await apiKeys.choose("ERP", "Rotate secret");
    await press(
      apiKeys,
      dialog.getByRole("button", { name: "Rotate secret" }),
      apiKeys.credentialsDialog,
      said,
    );
    await frame.getByRole("button", { name: "Test token" }).click();
    await apiKeys.requestToken();
    await press(
      apiKeys,
      dialog.getByRole("button", { name: "Retire old secret now" }),
      frame.getByText("gets no more tokens"),
      said,
    );
    await apiKeys.done();

    await apiKeys.choose("ERP", "History");
    await expect(dialog.getByText("Secret rotated").or(tryAgain).first()).toBeVisible();
    if (await tryAgain.isVisible()) await tryAgain.click();
    await expect(dialog.getByText("Secret rotated")).toHaveCount(1);
    await expect(dialog.getByText("Created", { exact: true })).toHaveCount(1);
    await apiKeys.closeDialog();

    await apiKeys.choose("ERP", "Revoke");
    await frame.getByRole("textbox", { name: "Type ERP to confirm" }).fill("ERP");
    await press(
      apiKeys,
      dialog.getByRole("button", { name: "Revoke key" }),
      page.getByText("ERP was revoked."),
      said,
    );
    expect([...said]).toEqual(sentences);
    const intents = requests.flatMap((request) => request.headers()["idempotency-key"] ?? []);
    expect(new Set(intents).size, "one intent for the create, one for the rotation").toBe(2);
  });
}

test("an app token that is refused twice is said, and the form keeps what was typed", async ({
  apiKeys,
  expectedErrors,
  requests,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const name = "Refused [create:unauthorized]";
  await apiKeys.fillForm({ name, description: "Typed with care", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.frame.getByRole("alert")).toContainText("Manager’s token for this app was refused.");
  const creates = requests.filter(
    (request) => request.method() === "POST" && request.url().endsWith("/api-keys"),
  );
  expect(creates).toHaveLength(2);
  expect(new Set(creates.map((request) => request.headers()["idempotency-key"])).size).toBe(1);
  expect(new Set(creates.map((request) => request.headers().authorization)).size, "a new token").toBe(2);
  await apiKeys.frame.getByRole("button", { name: "Back" }).click();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Name" })).toHaveValue(name);
  await expect(apiKeys.frame.getByRole("textbox", { name: "Description" })).toHaveValue("Typed with care");
});

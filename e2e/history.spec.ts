import { expect, test } from "./fixtures.ts";
import { retype } from "./retype.ts";

test("the history of a revoked key shows who did what, and which scopes were added and removed", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { clientSecret } = await apiKeys.create({ name: "ERP", scopes: ["asset.view", "account.view"] });
  await apiKeys.done();
  await apiKeys.choose("ERP", "Edit");
  await (await apiKeys.findScope("account.view")).uncheck();
  await frame.getByRole("button", { name: "Review" }).click();
  await frame.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("ERP was changed.")).toBeVisible();
  await apiKeys.choose("ERP", "Revoke");
  await frame.getByRole("textbox", { name: "Reason" }).fill("The partner left");
  await frame.getByRole("button", { name: "Revoke key" }).click();
  await expect(apiKeys.frame.getByRole("dialog", { name: "ERP is revoked" })).toBeVisible();
  await apiKeys.closeDialog();
  await expect(frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();

  await frame.getByRole("button", { name: "Revoked" }).click();
  await expect(frame.getByRole("table", { name: "Revoked API keys" })).toContainText(
    /· Ida Holm\s*The partner left/,
  );
  await apiKeys.choose("ERP", "History");
  const events = frame.getByRole("list", { name: "History of ERP" }).getByRole("listitem");
  await expect(events).toHaveText([
    /^Revoked .* · Ida Holm.*Reason: The partner left$/,
    new RegExp(`^Secret ended with its key .* · Ida Holm.*Secret …${clientSecret.slice(-4)}$`),
    /^Edited .* · Ida Holm.*Scopes removed: account\.view$/,
    /^Created .* · Ida Holm.*Secret ….{4}.*Scopes added: account\.view, asset\.view$/,
  ]);
});

test("the list of revoked keys is split into pages and can be searched", async ({
  apiKeys,
  appTokenOf,
  origins,
}) => {
  const { frame } = apiKeys;
  const token = await appTokenOf(apiKeys, "Ida Holm");
  const post = (path: string, body: object, headers: Record<string, string>) =>
    fetch(`${origins.iris}/api/api-key/v1/api-keys${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  for (let number = 1; number <= 21; number++) {
    const body = { name: `Old ${number}`, description: "Old", allowedScopes: ["asset.view"] };
    const { apiKey } = await (await post("", body, { "Idempotency-Key": crypto.randomUUID() })).json();
    expect((await post(`/${apiKey.id}/revoke`, {}, { "If-Match": '"1"' })).status).toBe(200);
  }
  await frame.getByRole("button", { name: "Revoked" }).click();
  const rows = frame.getByRole("table", { name: "Revoked API keys" }).getByRole("rowheader");
  await expect(rows).toHaveCount(20);
  await expect(rows.first()).toContainText("Old 21");
  await frame.getByRole("button", { name: "Next" }).click();
  await expect(rows).toHaveCount(1);
  await expect(frame.getByText("Page 2 of 2")).toBeVisible();
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "old 17");
  await expect(rows).toHaveText([/Old 17/]);
});

test("the history says so if its scope was denied when the app was installed", async ({ openAccount }) => {
  const apiKeys = await openAccount("No log [deny:account.audit-log.view]");
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("ERP", "History");
  await expect(apiKeys.frame.getByRole("dialog")).toContainText(
    "account.audit-log.view was denied when this app was installed",
  );
});

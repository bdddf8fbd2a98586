import { expect } from "playwright/test";

/** Creates a key through the service's API, for tests that are not about the form. */
export async function createKeyByApi(
  irisOrigin: string,
  appToken: string,
  key: { readonly name: string; readonly description: string; readonly allowedScopes: readonly string[] },
): Promise<void> {
  const response = await fetch(`${irisOrigin}/api/api-key/v1/api-keys`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${appToken}`,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(key),
  });
  expect(response.status).toBe(201);
}

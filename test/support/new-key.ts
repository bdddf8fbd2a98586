import { expect } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { expectDocumented } from "./openapi.ts";
import type { TestManager } from "./test-manager.ts";

/** The default request for a new key. */
export const keyRequest = {
  name: "ERP",
  description: "Nightly",
  allowedScopes: ["asset.view", "account.view"],
};

/** Creates an account with one key, and returns functions that change the key. */
export async function newKey(manager: TestManager, body: object = keyRequest) {
  const { administrator, lesserUser, viewer } = await manager.createAccount();
  const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, body)).json();
  const send = (
    method: string,
    path: Parameters<typeof apiKeyPath>[1],
    body?: unknown,
    headers: Record<string, string> = {},
    token = administrator,
  ) =>
    manager.iris(token, apiKeyPath(apiKey.id, path), {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const version = (number: number) => ({ "If-Match": `"${number}"` });
  const rotate = (overlapSeconds: number, ifMatch = 1, idempotencyKey: string = crypto.randomUUID()) =>
    send("POST", "/rotate", { overlapSeconds }, { ...version(ifMatch), "Idempotency-Key": idempotencyKey });
  const mints = async (secret: string) => {
    const form = { grant_type: "client_credentials", client_id: apiKey.clientId, client_secret: secret };
    return (await manager.requestToken(form)).status === 200;
  };
  return { administrator, lesserUser, viewer, apiKey, clientSecret, send, version, rotate, mints };
}

/** Expects an error with a documented status and code. */
export async function expectError(response: Response, status: number, code: string, method: string) {
  expect(response.status).toBe(status);
  expect(await expectDocumented(method, response)).toMatchObject({ status, code });
}

import { afterAll, beforeAll, expect, it } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { keyRequest } from "../support/new-key.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

it("a key says when its creator is not in the account any more", async () => {
  const account = await manager.createAccount();
  await manager.createApiKey(account.lesserUser, {
    ...keyRequest,
    allowedScopes: ["asset.view"],
    name: "Jonas's",
  });
  await manager.createApiKey(account.administrator, { ...keyRequest, name: "Ida's" });
  const creators = async () => {
    const { content } = await expectDocumented(
      "GET",
      await manager.iris(account.administrator, `${API_KEYS_PATH}?sort=-name`),
    );
    return content.map(({ createdBy }: { createdBy: object }) => createdBy);
  };
  const before = await creators();
  expect(before).toEqual([
    { id: expect.any(String), name: "Jonas Friis" },
    { id: expect.any(String), name: "Ida Holm" },
  ]);
  const path = `/local-manager/accounts/${account.id}/users/${before[0].id}`;
  expect((await fetch(`${manager.origins.shell}${path}`, { method: "DELETE" })).status).toBe(204);
  expect(await creators()).toEqual([{ ...before[0], hasLeft: true }, before[1]]);
});

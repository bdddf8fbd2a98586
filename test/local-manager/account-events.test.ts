import { afterAll, beforeAll, expect, it } from "vitest";
import type { ApiKeyEvent } from "../../src/contract/api-key-event.ts";
import { apiKeyPath, EVENTS_PATH } from "../../src/contract/paths.ts";
import { expectError } from "../support/new-key.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

async function newAccount() {
  const { administrator, viewer } = await manager.createAccount();
  const create = async (name: string) => {
    const key = { name, description: "Nightly", allowedScopes: ["asset.view"] };
    return (await (await manager.createApiKey(administrator, key)).json()).apiKey;
  };
  const change = (id: string, below: "/rotate" | "/revoke", body: object) =>
    manager.iris(administrator, apiKeyPath(id, below), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "If-Match": '"1"',
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
  const page = async (query = "") =>
    expectDocumented("GET", await manager.iris(administrator, `${EVENTS_PATH}${query}`));
  const seen = async (query = "") =>
    (await page(query)).content.map(({ type, apiKey }: ApiKeyEvent) => `${type} ${apiKey?.name}`);
  return { administrator, viewer, create, change, page, seen };
}

it("the events of all keys are listed, revoked ones included, newest first, and of no other account", async () => {
  const { create, change, seen } = await newAccount();
  const erp = await create("ERP");
  await create("BI job");
  await change(erp.id, "/revoke", {});
  expect(await seen()).toEqual(["REVOKED ERP", "SECRET_ENDED ERP", "CREATED BI job", "CREATED ERP"]);
  expect(await (await newAccount()).seen()).toEqual([]);
});

it("they are filtered by type, by part of a key's name and by part of a person's name, and paged", async () => {
  const { create, change, seen, page } = await newAccount();
  const erp = await create("ERP");
  await create("BI job");
  await change(erp.id, "/rotate", { overlapSeconds: 3600 });
  expect(await seen("?type=CREATED")).toEqual(["CREATED BI job", "CREATED ERP"]);
  expect(await seen("?search=erp")).toEqual(["ROTATED ERP", "CREATED ERP"]);
  expect(await seen("?search=erp&type=CREATED")).toEqual(["CREATED ERP"]);
  expect(await seen("?search=ida")).toHaveLength(3);
  expect(await seen("?search=%25")).toEqual([]);
  expect(await seen("?size=1&page=1")).toEqual(["CREATED BI job"]);
  expect(await page("?size=2")).toMatchObject({ totalElements: 3, totalPages: 2 });
});

it("an overlap that has ended by the clock is among them", async () => {
  const own = await startTestManager();
  try {
    const account = await own.createAccount();
    const key = { name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] };
    const { apiKey } = await (await own.createApiKey(account.administrator, key)).json();
    await own.iris(account.administrator, apiKeyPath(apiKey.id, "/rotate"), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "If-Match": '"1"',
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify({ overlapSeconds: 3600 }),
    });
    own.advanceClock(3601);
    const token = await own.signInAgain(account.id);
    const { content } = await (await own.iris(token, EVENTS_PATH)).json();
    expect(content[0]).toMatchObject({ type: "SECRET_ENDED", after: { why: "expired" } });
    expect(content[0].by).toBeUndefined();
  } finally {
    await own.close();
  }
});

it("an app token without the audit-log scope is refused", async () => {
  const { administrator } = await manager.createAccount("[deny:account.audit-log.view]");
  await expectError(await manager.iris(administrator, EVENTS_PATH), 403, "missing_scope", "GET");
});

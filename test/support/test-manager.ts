import { onTestFinished } from "vitest";
import type { Store } from "../../database/open-database.ts";
import type { Origins } from "../../local-manager/origins.ts";
import { PortTakenError, startLocalManager } from "../../local-manager/start-local-manager.ts";
import { API_KEYS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import { newDataFolder } from "./folders.ts";

/** The real local Manager, with a clock that tests can advance. */
export interface TestManager {
  readonly origins: Origins;
  /** The folder of its data. */
  readonly folder: string;
  advanceClock(seconds: number): void;
  /** Creates an account and returns app tokens for its administrator, its lesser user and its viewer. */
  createAccount(
    name?: string,
  ): Promise<{ id: string; administrator: string; lesserUser: string; viewer: string }>;
  /** Returns a new app token for an account's administrator, e.g. after the clock was advanced past the old one's end. */
  signInAgain(accountId: string): Promise<string>;
  /** Sends a request to the IRIS APIs. */
  iris(appToken: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  /** Creates an API Key through the REST API. */
  createApiKey(appToken: string, body: unknown, idempotencyKey?: string): Promise<Response>;
  /** Sends a form to the token endpoint. */
  requestToken(form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a local Manager on free ports, with its own folder or with `store`. */
export async function startTestManager(store?: Store): Promise<TestManager> {
  const folder = newDataFolder();
  let clockOffset = 0;
  const clock = () => new Date(Date.now() + clockOffset * 1000);
  const manager = await startOnFreePorts((port) =>
    startLocalManager({ port, store: store ?? { folder }, clock }),
  );
  const { origins } = manager;
  const post = (url: string, body: unknown) =>
    fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  const appTokensOf = async (accountId: string): Promise<string[]> => {
    const session = await fetch(`${origins.shell}/local-manager/session?account=${accountId}`);
    const { users } = await session.json();
    return Promise.all(
      users.map(async (user: { id: string }) => {
        const answer = await post(`${origins.shell}/local-manager/app-token`, { accountId, userId: user.id });
        return (await answer.json()).token;
      }),
    );
  };

  const iris: TestManager["iris"] = (appToken, path, init = {}) =>
    fetch(`${origins.iris}${path}`, {
      ...init,
      headers: {
        ...(appToken === undefined ? {} : { Authorization: `Bearer ${appToken}` }),
        ...init.headers,
      },
    });

  return {
    origins,
    folder,
    iris,
    advanceClock(seconds) {
      clockOffset += seconds;
    },
    async createAccount(name = "Test") {
      const { id } = await (await post(`${origins.shell}/local-manager/accounts`, { name })).json();
      const [administrator = "", lesserUser = "", viewer = ""] = await appTokensOf(id);
      return { id, administrator, lesserUser, viewer };
    },
    signInAgain: async (accountId) => (await appTokensOf(accountId))[0] ?? "",
    createApiKey: (appToken, body, idempotencyKey = crypto.randomUUID()) =>
      iris(appToken, API_KEYS_PATH, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": idempotencyKey },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    requestToken: (form, headers = {}) =>
      fetch(`${origins.token}${TOKEN_PATH}`, { method: "POST", headers, body: new URLSearchParams(form) }),
    async close() {
      await manager.close();
    },
  };
}

/** Starts a local Manager that is closed when the test finishes. */
export async function testManager(): Promise<TestManager> {
  const manager = await startTestManager();
  onTestFinished(() => manager.close());
  return manager;
}

async function startOnFreePorts<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  const first = 7000 + Number(process.env.VITEST_POOL_ID ?? 0) * 200;
  // The fifth port of each is for the app's own server, which some tests start later or again.
  for (let port = first; port < first + 200; port += 5) {
    try {
      return await start(port);
    } catch (error) {
      if (!(error instanceof PortTakenError)) throw error;
    }
  }
  throw new Error("There are no free ports for a test.");
}

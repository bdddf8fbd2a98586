import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { checkedKey } from "./checked-key.ts";

/** A service with many accounts that takes its time and fails now and then, for the app's own server. */
export interface AccountService {
  readonly origin: string;
  /** How often the keys of each account were listed with success. */
  readonly listed: ReadonlyMap<string, number>;
  /** How many app tokens each account got. */
  readonly tokens: ReadonlyMap<string, number>;
  /** The largest number of accounts of which requests were under way at a time. */
  readonly mostAtOnce: () => number;
  /** Changes the share of requests that fail, from 0 to 1. */
  setFailing(share: number): void;
  close(): void;
}

/**
 * Starts the service: app tokens at `/apptoken`, one overdue key of each account, refusals, and the marketplace's keys.
 * Each request takes `delayMs`; that share of them fails with 503.
 */
export async function startAccountService(delayMs: number, failing: number): Promise<AccountService> {
  const listed = new Map<string, number>();
  const tokens = new Map<string, number>();
  let share = failing;
  let underWay = 0;
  let most = 0;
  const count = (counts: Map<string, number>, account: string) =>
    counts.set(account, (counts.get(account) ?? 0) + 1);
  const answer = (url: string, account: string): object | undefined => {
    if (url.startsWith("/apptoken")) {
      count(tokens, account);
      return { access_token: `token-of-${account}`, token_type: "Bearer", expires_in: 3600 };
    }
    if (url.includes("/refusals")) return { content: [] };
    if (url.startsWith("/api/marketplace")) return { keys: [] };
    count(listed, account);
    const description = "Owner: ida@example.com\nRotate by: 2026-01-31";
    const { apiKey } = checkedKey(new Date(), { id: `key-of-${account}`, name: account, description });
    return {
      content: [apiKey],
      totalPages: 1,
      totalElements: 1,
      number: 0,
      size: 100,
      numberOfElements: 1,
    };
  };
  const server = createServer(async (request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    let body = "";
    for await (const chunk of request) body += chunk;
    await wait(delayMs);
    underWay -= 1;
    const client = new URLSearchParams(body).get("client_id") ?? request.headers.authorization ?? "";
    const account = client.replace(/^(client|Bearer token)-of-/, "");
    const hasFailed = Math.random() < share;
    const json = hasFailed
      ? { status: 503, code: "service_unavailable", message: "" }
      : answer(request.url ?? "", account);
    response.writeHead(hasFailed ? 503 : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listed,
    tokens,
    mostAtOnce: () => most,
    setFailing(value) {
      share = value;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

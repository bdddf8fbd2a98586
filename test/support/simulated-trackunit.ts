import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { checkedKey } from "./checked-key.ts";

/** An account, as the simulation knows it. */
export interface SimulatedAccount {
  readonly id: string;
  /** The newest credentials, or undefined if the app is not installed. */
  credentials: { readonly clientId: string; readonly clientSecret: string } | undefined;
  /** The rotate-by date of its one key. */
  rotateBy: string;
}

/** A reminder that reached the webhook. */
export interface ReceivedReminder {
  readonly id: string;
  /** `account rotate-by-date` of each finding in it. */
  readonly reasons: readonly string[];
}

/** What the app's own server talks to: marketplace, token endpoint, API Keys service and a webhook. */
export interface SimulatedTrackunit {
  readonly origin: string;
  readonly accounts: Map<string, SimulatedAccount>;
  readonly received: ReceivedReminder[];
  /** Delivers a message about an account as it is now, again and again until it is taken, as the marketplace does (assumed). */
  deliver(account: SimulatedAccount, callbackOrigin: () => string): Promise<void>;
  close(): void;
}

/** Starts the simulation. A share of the API's and the webhook's requests fails. `clock` is that of the servers. */
export async function startSimulatedTrackunit(
  clock: () => Date,
  failing: number,
): Promise<SimulatedTrackunit> {
  const accounts = new Map<string, SimulatedAccount>();
  const received: ReceivedReminder[] = [];
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "1", alg: "ES256" };

  const answer = (url: string, request: IncomingMessage, body: string): [number, object] => {
    if (url === "/api/marketplace/jwks") return [200, { keys: [jwk] }];
    if (Math.random() < failing) return [503, { status: 503, code: "service_unavailable", message: "" }];
    if (url === "/hook") {
      const { data } = JSON.parse(body);
      received.push({ id: String(request.headers["webhook-id"]), reasons: reasonsIn(data) });
      return [200, {}];
    }
    if (url === "/apptoken") {
      const form = new URLSearchParams(body);
      const account = [...accounts.values()].find(
        ({ credentials }) => credentials?.clientId === form.get("client_id"),
      );
      if (account?.credentials?.clientSecret !== form.get("client_secret") || account === undefined) {
        return [401, { error: "invalid_client" }];
      }
      return [200, { access_token: account.id, token_type: "Bearer", expires_in: 3600 }];
    }
    if (url.endsWith("/refusals")) return [200, { content: [] }];
    const id = (request.headers.authorization ?? "").replace("Bearer ", "");
    const description = `Rotate by: ${accounts.get(id)?.rotateBy}`;
    const { apiKey } = checkedKey(clock(), { id: `key-of-${id}`, name: id, description });
    const page = { content: [apiKey], totalPages: 1, totalElements: 1, number: 0, size: 100 };
    return [200, { ...page, numberOfElements: 1 }];
  };

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const [status, json] = answer(request.url ?? "", request, body);
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const deliver = async (account: SimulatedAccount, callbackOrigin: () => string) => {
    const { id: accountId, credentials } = account;
    const message = credentials
      ? { type: "INSTALLED", irisAppId: "app", accountId, ...credentials }
      : { type: "UNINSTALLED", irisAppId: "app", accountId };
    const token = await new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: "ES256", typ: "trackunit-identity+jwt", kid: "1" })
      .setIssuer(origin)
      .setAudience("@trackunit-apps/api-keys")
      .setIssuedAt(clock())
      .sign(privateKey);
    for (;;) {
      const response = await fetch(`${callbackOrigin()}/installed`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Trackunit-Identity": token },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(15_000),
      }).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return;
      // Wait between attempts, as a marketplace does: nothing tells it that a server is back.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    origin,
    accounts,
    received,
    deliver,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function reasonsIn(data: { accountId: string; keys: { findings: { rotateBy?: string }[] }[] }): string[] {
  return data.keys.flatMap(({ findings }) => findings.map(({ rotateBy }) => `${data.accountId} ${rotateBy}`));
}

import type { ApiKey } from "../../src/contract/api-key.ts";
import type { ApiKeyWithSecret } from "../../src/contract/api-key-with-secret.ts";
import { API_KEYS_PATH, apiKeyPath, TOKEN_PATH } from "../../src/contract/paths.ts";
import type { ManagerProcess } from "./manager-process.ts";

/** What a local Manager has acknowledged about one key. It must survive a kill. */
export interface AcknowledgedKey {
  apiKey: ApiKey;
  /** The secret of the last acknowledged rotation. */
  clientSecret: string;
  /** True while a revoke is unanswered: afterwards, either status is correct. */
  revoking: boolean;
  /** Number of acknowledged rotations, and the `Idempotency-Key` of one that is unanswered. */
  rotations: number;
  rotating: string | undefined;
}

/** An account whose keys are created, rotated and revoked until the server is gone. */
export interface BusyAccount {
  readonly keys: AcknowledgedKey[];
  /** Unanswered create requests, by their `Idempotency-Key`. */
  readonly unanswered: Map<string, object>;
  /** Sends one change after another until the connection breaks. */
  write(): Promise<void>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  mints(key: AcknowledgedKey): Promise<boolean>;
  repeatCreate(idempotencyKey: string): Promise<Response>;
}

/** Creates an account in a local Manager that will be killed during writes. */
export async function busyAccount(manager: ManagerProcess): Promise<BusyAccount> {
  const appToken = await manager.createAppToken("Test");
  const keys: AcknowledgedKey[] = [];
  const unanswered = new Map<string, object>();

  const send: BusyAccount["send"] = (method, path, body, headers = {}) =>
    fetch(`${manager.origins.iris}${path}`, {
      method,
      headers: { Authorization: `Bearer ${appToken}`, "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  const repeatCreate = (idempotencyKey: string) =>
    send("POST", API_KEYS_PATH, unanswered.get(idempotencyKey), { "Idempotency-Key": idempotencyKey });

  async function create(name: string): Promise<AcknowledgedKey> {
    const idempotencyKey = crypto.randomUUID();
    unanswered.set(idempotencyKey, { name, description: "Nightly", allowedScopes: ["asset.view"] });
    const answer: ApiKeyWithSecret = await (await repeatCreate(idempotencyKey)).json();
    unanswered.delete(idempotencyKey);
    const key = { ...answer, revoking: false, rotations: 0, rotating: undefined };
    keys.push(key);
    return key;
  }

  async function rotate(key: AcknowledgedKey): Promise<void> {
    key.rotating = crypto.randomUUID();
    const answer = await send(
      "POST",
      apiKeyPath(key.apiKey.id, "/rotate"),
      { overlapSeconds: 0 },
      {
        "If-Match": `"${key.apiKey.version}"`,
        "Idempotency-Key": key.rotating,
      },
    );
    Object.assign(key, await answer.json(), { rotations: key.rotations + 1, rotating: undefined });
  }

  async function revoke(key: AcknowledgedKey): Promise<void> {
    key.revoking = true;
    const answer = await send(
      "POST",
      apiKeyPath(key.apiKey.id, "/revoke"),
      {},
      {
        "If-Match": `"${key.apiKey.version}"`,
      },
    );
    key.apiKey = await answer.json();
    key.revoking = false;
  }

  return {
    keys,
    unanswered,
    send,
    repeatCreate,
    async mints({ apiKey, clientSecret }) {
      const form = {
        grant_type: "client_credentials",
        client_id: apiKey.clientId,
        client_secret: clientSecret,
      };
      const init = { method: "POST", body: new URLSearchParams(form) };
      return (await fetch(`${manager.origins.token}${TOKEN_PATH}`, init)).status === 200;
    },
    async write() {
      try {
        for (let number = 0; ; number++) {
          const key = await create(`Key ${number}`);
          await rotate(key);
          if (number % 3 !== 0 || number > 20) await revoke(key);
        }
      } catch {
        // Expected: the server was killed.
      }
    },
  };
}

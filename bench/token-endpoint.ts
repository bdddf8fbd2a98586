import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, median } from "./statistics.ts";
import { loadWithTokenRequests, type TokenTarget } from "./token-load.ts";

const SECONDS = 3;
const ROUNDS = 3;

interface TokenServer extends TokenTarget {
  readonly process: ChildProcess;
}

/** Measures the token endpoint beside oidc-provider and oauth2-mock-server: the same grant, in turns, in one run. */
export async function measureTokenEndpoint(): Promise<Figure[]> {
  const servers = [
    await startOurs(6900),
    await startPeer("oidc-provider", 6910),
    await startPeer("oauth2-mock-server", 6920),
  ];
  try {
    const rates: Record<string, number[]> = {};
    for (const server of servers) await loadWithTokenRequests(server, { seconds: 1 });
    for (let round = 0; round < ROUNDS; round++) {
      for (const server of servers) {
        const times = await loadWithTokenRequests(server, { seconds: SECONDS });
        rates[server.name] = [...(rates[server.name] ?? []), times.length / SECONDS];
      }
    }
    const rate = (name: string) => median(rates[name] ?? []);
    const [ours] = servers;
    if (ours === undefined) throw new Error("There is no server of ours.");
    const times = await loadWithTokenRequests(ours, { seconds: 2 * SECONDS, perSecond: rate("ours") / 2 });
    const parts = Object.fromEntries(servers.map(({ name }) => [`${name} per second`, rate(name)]));
    return [
      {
        name: "token endpoint: oidc-provider's requests per second in ours",
        value: rate("oidc-provider") / rate("ours"),
        goal: 0.5,
        unit: "×",
        parts,
      },
      {
        name: `token endpoint: p99 at half load, ${Math.round(rate("ours") / 2)} requests per second`,
        value: percentile99(times),
        goal: 10,
        unit: "ms",
        parts: { "median ms": median(times), "p99 ms": percentile99(times) },
      },
    ];
  } finally {
    for (const { process } of servers) process.kill();
  }
}

async function startOurs(port: number): Promise<TokenServer> {
  const env = { PORT: String(port), LOCAL_MANAGER_DATA: mkdtempSync(join(tmpdir(), "api-keys-bench-")) };
  const child = await start(["--import", "tsx", "local-manager/main.ts"], { ...env, DATABASE_URL: "" });
  const shell = `http://localhost:${port}/local-manager`;
  const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    };
    return (await fetch(url, init)).json();
  };
  const { user, account } = await (await fetch(`${shell}/session`)).json();
  const { token } = await post(`${shell}/app-token`, { accountId: account.id, userId: user.id });
  const { apiKey, clientSecret } = await post(
    `http://localhost:${port + 2}/api/api-key/v1/api-keys`,
    { name: "Bench", description: "Nightly", allowedScopes: ["asset.view"] },
    { Authorization: `Bearer ${token}`, "Idempotency-Key": crypto.randomUUID() },
  );
  return { name: "ours", port: port + 3, process: child, form: formOf(apiKey.clientId, clientSecret) };
}

async function startPeer(name: string, port: number): Promise<TokenServer> {
  const process = await start([`bench/servers/${name}.mjs`], { PORT: String(port), NODE_ENV: "production" });
  return { name, port, process, form: formOf("client", "secret") };
}

function formOf(clientId: string, clientSecret: string): string {
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  return new URLSearchParams({ ...form, scope: "asset.view" }).toString();
}

function start(command: string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, command, { env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (text) => /ready/.test(String(text)) && resolve(child));
    child.on("exit", () => reject(new Error(`${command.join(" ")} did not start.`)));
  });
}

function percentile99(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

import manifest from "../iris-app-manifest.ts";
import { closeOnSignal } from "../server/close-on-signal.ts";
import { readIdentityPolicy } from "./identity-settings.ts";
import { sealingKey } from "./sealed-secrets.ts";
import { startInstallCallback } from "./start-install-callback.tsx";

// Settings come from the environment. The defaults match a local Manager on its default ports.
const { env } = process;
const folder = env.INSTALL_CALLBACK_DATA ?? ".install-callback";
const irisOrigin = env.IRIS_ORIGIN ?? "http://localhost:4402";
const port = Number(env.PORT ?? 4404);
const starting = startInstallCallback({
  port,
  store: env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : { folder },
  sealingKey: sealingKey(folder, env.SEALING_KEY),
  irisOrigin,
  tokenOrigin: env.TOKEN_ORIGIN ?? "http://localhost:4403",
  policy: readIdentityPolicy(env, { issuer: irisOrigin, audience: manifest.moduleFederationName }),
  watchEveryMs: 3_600_000,
  ...(env.PUBLIC_HOSTS ? { hosts: env.PUBLIC_HOSTS.split(",").map((host) => host.trim()) } : {}),
});
closeOnSignal(async () => (await starting).close());
await starting;
console.log(`Install callback is ready: http://localhost:${port}/hygiene`);

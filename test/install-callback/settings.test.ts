import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { readSettings, SettingsError } from "../../install-callback/settings.ts";
import manifest from "../../iris-app-manifest.ts";
import { newDataFolder } from "../support/folders.ts";
import { freePort } from "../support/free-port.ts";

const key = randomBytes(32);
const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://app@database/app",
  SEALING_KEY: key.toString("base64"),
  PUBLIC_HOSTS: "keys.example.com, keys.example.com:443",
  IRIS_ORIGIN: "https://iris.trackunit.com",
  TOKEN_ORIGIN: "https://auth.trackunit.com",
};

it("without any setting it fits a local Manager on its default ports, and keeps its key in its folder", () => {
  expect(readSettings({ SEALING_KEY: "", DATABASE_URL: "" })).toEqual({
    callback: { host: "127.0.0.1", port: 4404 },
    monitoring: { host: "127.0.0.1", port: 4405 },
    store: { folder: ".install-callback" },
    hosts: ["localhost:4404"],
    irisOrigin: "http://localhost:4402",
    tokenOrigin: "http://localhost:4403",
    policy: {
      issuer: "http://localhost:4402",
      audience: manifest.moduleFederationName,
      type: "trackunit-identity+jwt",
      maxAgeSeconds: 600,
      needsEnd: true,
    },
    trustedProxies: [],
    reminders: {
      language: "en",
      keyUrlTemplate: undefined,
      mail: undefined,
      webhook: undefined,
      console: true,
    },
  });
});

it("reads what production sets, and any turns a check of the identity off", () => {
  const identity = { IDENTITY_ISSUER: "any", IDENTITY_MAX_AGE: "any", IDENTITY_END: "any" };
  const settings = readSettings({ ...production, ...identity, HOST: "0.0.0.0", PORT: "8080" });
  expect(settings).toMatchObject({
    callback: { host: "0.0.0.0", port: 8080 },
    store: { databaseUrl: production.DATABASE_URL },
    hosts: ["keys.example.com", "keys.example.com:443"],
    irisOrigin: production.IRIS_ORIGIN,
    policy: { issuer: undefined, maxAgeSeconds: undefined, needsEnd: false },
  });
  expect(settings.sealingKeys).toEqual([new Uint8Array(key)]);
  expect(settings.reminders.console).toBe(false);
});

it("reads several sealing keys, proxies, and how to remind people", () => {
  const another = randomBytes(32);
  const settings = readSettings({
    ...production,
    SEALING_KEY: `${another.toString("base64")}, ${production.SEALING_KEY}`,
    TRUSTED_PROXIES: "10.0.0.0/8, loopback",
    SMTP_URL: "smtps://app:secret@mail.example.com",
    REMINDERS_FROM: "keys@example.com",
    WEBHOOK_URL: "https://hooks.example.com/1",
    WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
    REMINDERS_LANGUAGE: "da",
  });
  expect(settings.sealingKeys).toEqual([new Uint8Array(another), new Uint8Array(key)]);
  expect(settings.trustedProxies).toEqual(["10.0.0.0/8", "loopback"]);
  expect(settings.reminders).toMatchObject({
    language: "da",
    mail: { from: "keys@example.com", to: undefined },
    webhook: { url: "https://hooks.example.com/1" },
  });
});

it.each([
  ["SMTP_URL", "smtp://mail.example.com", "REMINDERS_FROM"],
  ["WEBHOOK_URL", "https://hooks.example.com/1", "WEBHOOK_SECRET"],
])("%s needs another setting", (name, value, needed) => {
  expect(() => readSettings({ ...production, [name]: value })).toThrow(
    `${needed} is not set, and ${name} needs it.`,
  );
});

it.each(["SEALING_KEY", "PUBLIC_HOSTS", "IRIS_ORIGIN", "TOKEN_ORIGIN", "DATABASE_URL"])(
  "production does not start without %s",
  (name) => {
    expect(() => readSettings({ ...production, [name]: undefined })).toThrow(name);
    expect(() => readSettings({ ...production, [name]: "" })).toThrow(SettingsError);
  },
);

it("a database address alone makes it production", () => {
  expect(() => readSettings({ DATABASE_URL: production.DATABASE_URL })).toThrow("SEALING_KEY is not set");
});

it.each([
  ["SEALING_KEY", "MTYgYnl0ZXMgaGVyZS4uLg==", "32 bytes"],
  ["SEALING_KEY", "correct horse battery staple", "32 bytes"],
  ["SEALING_KEY", Buffer.alloc(32).toString("base64"), "random"],
  ["SEALING_KEY", Buffer.from("passwordpasswordpasswordpassword").toString("base64"), "random"],
  ["SEALING_KEY", `${production.SEALING_KEY},`, "32 bytes"],
  ["SEALING_KEY", `${production.SEALING_KEY} ${production.SEALING_KEY}`, "32 bytes"],
  ["SEALING_KEY", `${production.SEALING_KEY};${production.SEALING_KEY}`, "32 bytes"],
  ["SEALING_KEY", `"${production.SEALING_KEY}"`, "32 bytes"],
  ["DATABASE_URL", "postgres://app:pass/word#1@database/app", "percent-encoded"],
  ["TRUSTED_PROXIES", "our-proxy", "addresses"],
  ["MONITORING_PORT", "-1", "port number"],
  ["SMTP_URL", "mail.example.com", "smtp://"],
  ["REMINDERS_FROM", "API Keys", "mail address"],
  ["REMINDERS_TO", "nobody", "mail address"],
  ["REMINDERS_LANGUAGE", "fr", "en, da or de"],
  ["WEBHOOK_URL", "http://hooks.example.com", "https address"],
  ["WEBHOOK_SECRET", "secret", "whsec_"],
  ["KEY_URL_TEMPLATE", "https://manager.example.com/keys", "keyId"],
  ["IRIS_ORIGIN", "http://iris.trackunit.com", "https origin"],
  ["IRIS_ORIGIN", "https://iris.trackunit.com/api", "https origin"],
  ["TOKEN_ORIGIN", "auth.trackunit.com", "https origin"],
  ["PORT", "0", "port number"],
  ["PORT", "eighty", "port number"],
  ["PORT", "70000", "port number"],
  ["PUBLIC_HOSTS", "https://keys.example.com", "host names"],
  ["PUBLIC_HOSTS", ",", "host names"],
  ["DATABASE_URL", "mysql://app@database/app", "postgres://"],
  ["IDENTITY_MAX_AGE", "soon", "number of seconds"],
  ["IDENTITY_MAX_AGE", "0", "number of seconds"],
  ["IDENTITY_END", "never", "required or any"],
])("%s=%s is refused in one sentence, which names it and does not repeat it", (name, value, words) => {
  const channels = { REMINDERS_FROM: "keys@example.com", WEBHOOK_SECRET: `whsec_${"A".repeat(32)}` };
  const read = () => readSettings({ ...production, ...channels, [name]: value });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^${name} must be [^.]*${words}[^.]*\\.$`));
  expect(read).not.toThrow(value);
});

it.each([
  [{ SEALING_KEY: "" }, /^SEALING_KEY is not set, and production needs it\.\n$/],
  [{ INSTALL_CALLBACK_DATA: "data" }, /^Both DATABASE_URL and INSTALL_CALLBACK_DATA are set.*\n$/],
  [
    { DATABASE_URL: "postgres://app:hunter2@127.0.0.1:1/app" },
    /^The database .* cannot be used: .*ECONNREFUSED.*\n$/,
  ],
  [
    { DATABASE_URL: "", INSTALL_CALLBACK_DATA: newDataFolder(), HOST: "192.0.2.1" },
    /^The server cannot listen \(EADDRNOTAVAIL at 192\.0\.2\.1.*\n$/,
  ],
])("with %j the server says what is wrong in one line, and ends", async (setting, sentence) => {
  const env = { ...process.env, ...production, MONITORING_PORT: String(await freePort()), ...setting };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "install-callback/main.ts"],
    { env, encoding: "utf8" },
  );
  expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(sentence)]);
  expect(stderr).not.toContain("hunter2");
});

import proxyAddr from "proxy-addr";
import * as z from "zod/mini";
import manifest from "../iris-app-manifest.ts";

const SEALING_KEY_BYTES = 32;

/** The number of different bytes below which a key cannot be random: by chance, 32 bytes have about 30. */
const LEAST_DIFFERENT_BYTES = 16;

const NOT_A_PORT = "must be a port number";

const origin = z
  .string()
  .check(z.refine(isSafeOrigin, "must be an https origin without a path, or an http one on localhost"));

const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, NOT_A_PORT)),
  z.pipe(z.transform(Number), z.number().check(z.minimum(1, NOT_A_PORT), z.maximum(65_535, NOT_A_PORT))),
);

const list = z.pipe(
  z.string(),
  z.transform((text: string) => text.split(",").map((entry) => entry.trim())),
);

const hosts = z.pipe(
  list,
  z.array(z.string().check(z.regex(/^[^\s/]+$/, "must be host names separated by commas"))),
);

const proxies = z.pipe(
  list,
  z
    .array(z.string())
    .check(z.refine(areAddresses, "must be addresses or ranges of addresses, separated by commas")),
);

const NOT_A_KEY = "must be 32 bytes in base64, or several separated by commas";

const sealingKey = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9+/]+=?$/, NOT_A_KEY)),
  z.pipe(
    z.transform((key: string) => new Uint8Array(Buffer.from(key, "base64"))),
    z.instanceof(Uint8Array).check(
      z.refine((key) => key.length === SEALING_KEY_BYTES, NOT_A_KEY),
      z.refine(
        (key) => new Set(key).size >= LEAST_DIFFERENT_BYTES,
        "must be random: make one with openssl rand -base64 32",
      ),
    ),
  ),
);

const sealingKeys = z.pipe(list, z.tuple([sealingKey], sealingKey));

const smtpUrl = z
  .string()
  .check(
    z.refine((value) => hasProtocol(value, ["smtp:", "smtps:"]), "must be an smtp:// or smtps:// address"),
  );

const webhookUrl = z
  .string()
  .check(
    z.refine(
      (value) => URL.canParse(value) && isSafeOrigin(new URL(value).origin),
      "must be an https address, or an http one on localhost",
    ),
  );

const keyUrlTemplate = z
  .string()
  .check(
    z.refine(
      (value) => hasProtocol(value, ["https:", "http:"]) && value.includes("{keyId}"),
      "must be an address that contains {keyId}, and may contain {accountId}",
    ),
  );

/** `any` turns a check off. */
const orAny = (usual: string) =>
  z.pipe(
    z._default(z.string(), usual),
    z.transform((value) => (value === "any" ? undefined : value)),
  );

/** The settings as the environment has them: texts that may be missing. `docs/going-live.md` says what each is. */
export const settingsSchema = z.object({
  HOST: z._default(z.string(), "127.0.0.1"),
  PORT: z.prefault(port, "4404"),
  MONITORING_HOST: z._default(z.string(), "127.0.0.1"),
  MONITORING_PORT: z.prefault(port, "4405"),
  INSTALL_CALLBACK_DATA: z.optional(z.string()),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => hasProtocol(value, ["postgres:", "postgresql:"]),
          "must be an address that begins with postgres://, with special characters of the password percent-encoded",
        ),
      ),
  ),
  SEALING_KEY: z.optional(sealingKeys),
  PUBLIC_HOSTS: z.optional(hosts),
  TRUSTED_PROXIES: z.optional(proxies),
  IRIS_ORIGIN: origin,
  TOKEN_ORIGIN: origin,
  IDENTITY_ISSUER: z.optional(z.string()),
  IDENTITY_AUDIENCE: orAny(manifest.moduleFederationName),
  IDENTITY_TYPE: orAny("trackunit-identity+jwt"),
  IDENTITY_MAX_AGE: z.prefault(
    z.string().check(z.regex(/^([1-9]\d{0,7}|any)$/, "must be a number of seconds, or any")),
    "600",
  ),
  IDENTITY_END: z._default(z.enum(["required", "any"], "must be required or any"), "required"),
  SMTP_URL: z.optional(smtpUrl),
  REMINDERS_FROM: z.optional(z.email("must be a mail address")),
  REMINDERS_TO: z.optional(z.email("must be a mail address")),
  REMINDERS_LANGUAGE: z._default(z.enum(["en", "da", "de"], "must be en, da or de"), "en"),
  WEBHOOK_URL: z.optional(webhookUrl),
  WEBHOOK_SECRET: z.optional(
    z
      .string()
      .check(z.regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and at least 24 bytes in base64")),
  ),
  KEY_URL_TEMPLATE: z.optional(keyUrlTemplate),
});

function isSafeOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { origin: itsOrigin, protocol, hostname } = new URL(value);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return itsOrigin === value && (protocol === "https:" || (protocol === "http:" && isHere));
}

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function areAddresses(entries: readonly string[]): boolean {
  try {
    proxyAddr.compile([...entries]);
    return true;
  } catch {
    return false;
  }
}

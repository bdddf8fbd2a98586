import * as z from "zod/mini";
import manifest from "../iris-app-manifest.ts";
import type { InstallCallbackSettings } from "./start-install-callback.ts";

/** A setting that is missing or cannot be used. The message is one sentence that names it, and never its value. */
export class SettingsError extends Error {}

/** Settings for a local Manager on its default ports. Production has no defaults for them. */
const DEVELOPMENT = {
  INSTALL_CALLBACK_DATA: ".install-callback",
  IRIS_ORIGIN: "http://localhost:4402",
  TOKEN_ORIGIN: "http://localhost:4403",
};

const SEALING_KEY_BYTES = 32;

/** The number of different bytes below which a key cannot be random: by chance, 32 bytes have about 30. */
const LEAST_DIFFERENT_BYTES = 16;

const origin = z
  .string()
  .check(z.refine(isSafeOrigin, "must be an https origin without a path, or an http one on localhost"));

const NOT_A_PORT = "must be a port number";

const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, NOT_A_PORT)),
  z.pipe(z.transform(Number), z.number().check(z.minimum(1, NOT_A_PORT), z.maximum(65_535, NOT_A_PORT))),
);

const hosts = z.pipe(
  z.string(),
  z.pipe(
    z.transform((list: string) => list.split(",").map((host) => host.trim())),
    z.array(z.string().check(z.regex(/^[^\s/]+$/, "must be host names separated by commas"))),
  ),
);

const sealingKey = z.pipe(
  z.string(),
  z.pipe(
    z.transform((key: string) => new Uint8Array(Buffer.from(key, "base64"))),
    z.instanceof(Uint8Array).check(
      z.refine((key) => key.length === SEALING_KEY_BYTES, "must be 32 bytes in base64"),
      z.refine(
        (key) => new Set(key).size >= LEAST_DIFFERENT_BYTES,
        "must be random: make one with openssl rand -base64 32",
      ),
    ),
  ),
);

/** `any` turns a check off. */
const orAny = (usual: string) =>
  z.pipe(
    z._default(z.string(), usual),
    z.transform((value) => (value === "any" ? undefined : value)),
  );

const settingsSchema = z.object({
  HOST: z._default(z.string(), "127.0.0.1"),
  PORT: z.prefault(port, "4404"),
  INSTALL_CALLBACK_DATA: z.optional(z.string()),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, "must be an address that begins with postgres://")),
  ),
  SEALING_KEY: z.optional(sealingKey),
  PUBLIC_HOSTS: z.optional(hosts),
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
});

/**
 * Reads the settings from the environment. `docs/going-live.md` lists them. With `NODE_ENV=production` or a
 * `DATABASE_URL`, nothing has a default that fits only a local Manager.
 *
 * @throws {SettingsError} if a setting is missing or cannot be used
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): Omit<InstallCallbackSettings, "checkEveryMs"> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const isProduction = given.NODE_ENV === "production" || given.DATABASE_URL !== undefined;
  if (isProduction) requireAll(given);
  const read = settingsSchema.safeParse(isProduction ? given : { ...DEVELOPMENT, ...given });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const settings = read.data;
  const issuer = settings.IDENTITY_ISSUER ?? settings.IRIS_ORIGIN;
  return {
    host: settings.HOST,
    port: settings.PORT,
    store:
      settings.DATABASE_URL === undefined
        ? { folder: settings.INSTALL_CALLBACK_DATA ?? DEVELOPMENT.INSTALL_CALLBACK_DATA }
        : { databaseUrl: settings.DATABASE_URL },
    ...(settings.SEALING_KEY && { sealingKey: settings.SEALING_KEY }),
    hosts: settings.PUBLIC_HOSTS ?? [`localhost:${settings.PORT}`],
    irisOrigin: settings.IRIS_ORIGIN,
    tokenOrigin: settings.TOKEN_ORIGIN,
    policy: {
      issuer: issuer === "any" ? undefined : issuer,
      audience: settings.IDENTITY_AUDIENCE,
      type: settings.IDENTITY_TYPE,
      maxAgeSeconds: settings.IDENTITY_MAX_AGE === "any" ? undefined : Number(settings.IDENTITY_MAX_AGE),
      needsEnd: settings.IDENTITY_END === "required",
    },
  };
}

function requireAll(given: Readonly<Record<string, string | undefined>>): void {
  for (const name of ["SEALING_KEY", "PUBLIC_HOSTS", "IRIS_ORIGIN", "TOKEN_ORIGIN"]) {
    if (given[name] === undefined) throw new SettingsError(`${name} is not set, and production needs it.`);
  }
  if (given.DATABASE_URL === undefined && given.INSTALL_CALLBACK_DATA === undefined) {
    throw new SettingsError(
      "Neither DATABASE_URL nor INSTALL_CALLBACK_DATA is set, and production needs one.",
    );
  }
}

function isSafeOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { origin: itsOrigin, protocol, hostname } = new URL(value);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return itsOrigin === value && (protocol === "https:" || (protocol === "http:" && isHere));
}

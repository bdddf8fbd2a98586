import type { ReminderChannels } from "./reminders/reminder-channels.ts";
import { settingsSchema } from "./settings-schema.ts";
import type { InstallCallbackSettings } from "./start-install-callback.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type Values = ReturnType<typeof settingsSchema.parse>;

/** A setting that is missing or cannot be used. The message is one sentence that names it, and never its value. */
export class SettingsError extends Error {}

/** Settings for a local Manager on its default ports. Production has no defaults for them. */
const DEVELOPMENT = {
  INSTALL_CALLBACK_DATA: ".install-callback",
  IRIS_ORIGIN: "http://localhost:4402",
  TOKEN_ORIGIN: "http://localhost:4403",
};

/**
 * Reads the settings from the environment. `docs/going-live.md` lists them. With `NODE_ENV=production` or a
 * `DATABASE_URL`, nothing has a default that fits only a local Manager.
 *
 * @throws {SettingsError} if a setting is missing or cannot be used
 */
export function readSettings(env: Environment): InstallCallbackSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const isProduction = given.NODE_ENV === "production" || given.DATABASE_URL !== undefined;
  if (isProduction) requireAll(given);
  if (given.DATABASE_URL !== undefined && given.INSTALL_CALLBACK_DATA !== undefined) {
    throw new SettingsError("Both DATABASE_URL and INSTALL_CALLBACK_DATA are set: remove one of them.");
  }
  requireWith(given, "SMTP_URL", "REMINDERS_FROM");
  requireWith(given, "WEBHOOK_URL", "WEBHOOK_SECRET");
  const read = settingsSchema.safeParse(isProduction ? given : { ...DEVELOPMENT, ...given });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const values = read.data;
  const issuer = values.IDENTITY_ISSUER ?? values.IRIS_ORIGIN;
  return {
    callback: { host: values.HOST, port: values.PORT },
    monitoring: { host: values.MONITORING_HOST, port: values.MONITORING_PORT },
    store:
      values.DATABASE_URL === undefined
        ? { folder: values.INSTALL_CALLBACK_DATA ?? DEVELOPMENT.INSTALL_CALLBACK_DATA }
        : { databaseUrl: values.DATABASE_URL },
    ...(values.SEALING_KEY && { sealingKeys: values.SEALING_KEY }),
    hosts: values.PUBLIC_HOSTS ?? [`localhost:${values.PORT}`],
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    irisOrigin: values.IRIS_ORIGIN,
    tokenOrigin: values.TOKEN_ORIGIN,
    policy: {
      issuer: issuer === "any" ? undefined : issuer,
      audience: values.IDENTITY_AUDIENCE,
      type: values.IDENTITY_TYPE,
      maxAgeSeconds: values.IDENTITY_MAX_AGE === "any" ? undefined : Number(values.IDENTITY_MAX_AGE),
      needsEnd: values.IDENTITY_END === "required",
    },
    reminders: channelsOf(values, isProduction),
  };
}

function channelsOf(values: Values, isProduction: boolean): ReminderChannels {
  const { SMTP_URL, REMINDERS_FROM, REMINDERS_TO, WEBHOOK_URL, WEBHOOK_SECRET } = values;
  const hasChannel = SMTP_URL !== undefined || WEBHOOK_URL !== undefined;
  return {
    language: values.REMINDERS_LANGUAGE,
    keyUrlTemplate: values.KEY_URL_TEMPLATE,
    mail:
      SMTP_URL && REMINDERS_FROM ? { smtpUrl: SMTP_URL, from: REMINDERS_FROM, to: REMINDERS_TO } : undefined,
    webhook: WEBHOOK_URL && WEBHOOK_SECRET ? { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } : undefined,
    // A log in production may be read by more people than the owner of a key.
    console: !hasChannel && !isProduction,
  };
}

function requireAll(given: Environment): void {
  for (const name of ["SEALING_KEY", "PUBLIC_HOSTS", "IRIS_ORIGIN", "TOKEN_ORIGIN"]) {
    if (given[name] === undefined) throw new SettingsError(`${name} is not set, and production needs it.`);
  }
  if (given.DATABASE_URL === undefined && given.INSTALL_CALLBACK_DATA === undefined) {
    throw new SettingsError(
      "Neither DATABASE_URL nor INSTALL_CALLBACK_DATA is set, and production needs one.",
    );
  }
}

function requireWith(given: Environment, name: string, needed: string): void {
  if (given[name] !== undefined && given[needed] === undefined) {
    throw new SettingsError(`${needed} is not set, and ${name} needs it.`);
  }
}

import type { Database } from "../database/database.ts";
import { type AccountCheck, type CheckServices, checkAccount, countFindings } from "./check-accounts.ts";
import { planNextCheck, type TakenInstallation, takeDueInstallations } from "./check-schedule.ts";
import { startWorkers, type Workers } from "./due-work.ts";
import { errorCode, logEvent } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { FORGET_REFUSED_AFTER_DAYS, forgetRefusedCredentials } from "./refused-credentials.ts";
import { noteReminders } from "./reminders/note-reminders.ts";
import type { ReminderChannels } from "./reminders/reminder-channels.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";

/** Number of accounts that one instance checks at a time. */
const ACCOUNTS_AT_ONCE = 8;

/** Dependencies of {@link startAccountChecks}. */
export interface AccountCheckServices extends CheckServices {
  readonly database: Database;
  readonly secrets: SealedSecrets;
  readonly metrics: Metrics;
  readonly reminders: ReminderChannels;
  /** Called when there are messages to be sent. */
  readonly onReminders: () => void;
  /** Interval at which due accounts are looked for, in milliseconds. */
  readonly everyMs: number;
}

/** Starts to check the accounts that are due. Other instances with the same database take other accounts. */
export function startAccountChecks(services: AccountCheckServices): Workers {
  const { database, secrets, clock, everyMs } = services;
  return startWorkers<TakenInstallation>({
    take: (limit) => takeDueInstallations(database, secrets, { limit, now: clock() }),
    // If the database is lost, the account is taken again when its lease ends.
    run: (installation) => checkAndPlan(installation, services).catch(logFailure),
    atOnce: ACCOUNTS_AT_ONCE,
    everyMs,
    onError: logFailure,
  });
}

async function checkAndPlan(installation: TakenInstallation, services: AccountCheckServices): Promise<void> {
  const { database, metrics, clock } = services;
  const { accountId } = installation;
  const stopTimer = metrics.checkSeconds.startTimer();
  const check = await checkAccount(installation, services);
  stopTimer();
  metrics.checks.inc({ outcome: check.status === "checked" ? "checked" : check.code });
  logEvent("account_check", { accountId, ...summaryOf(check) });
  if (await forgetRefusedCredentials(database, installation, check, clock())) {
    logEvent("credentials_forgotten", { accountId, refusedForDays: FORGET_REFUSED_AFTER_DAYS });
    return;
  }
  if (check.status === "checked") {
    const noted = { accountId, keys: check.keys, channels: services.reminders, now: clock() };
    if ((await noteReminders(database, noted)) > 0) services.onReminders();
  }
  const hasFailed = check.status === "failed";
  await planNextCheck(database, installation, { hasFailed, now: clock(), random: Math.random() });
}

function summaryOf(check: AccountCheck): Record<string, unknown> {
  if (check.status === "failed") return { status: "failed", code: check.code };
  return { status: "checked", keys: check.keys.length, findings: countFindings(check.keys) };
}

function logFailure(error: unknown): void {
  logEvent("check_interrupted", { error: errorCode(error) });
}

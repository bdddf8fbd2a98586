/** The languages of reminders. */
export type ReminderLanguage = "en" | "da" | "de";

/** How reminders reach people. Without any channel, nobody is reminded. */
export interface ReminderChannels {
  readonly language: ReminderLanguage;
  /** The address of a key in Manager, with `{accountId}` and `{keyId}` for their ids. Assumed: see `docs/going-live.md`. */
  readonly keyUrlTemplate: string | undefined;
  readonly mail:
    | {
        readonly smtpUrl: string;
        readonly from: string;
        /** Who gets the reminders of keys whose note has no address. */
        readonly to: string | undefined;
      }
    | undefined;
  readonly webhook:
    | {
        readonly url: string;
        /** `whsec_` and the key in base64, as Standard Webhooks writes it. */
        readonly secret: string;
      }
    | undefined;
  /** Prints reminders, for development. */
  readonly console: boolean;
}

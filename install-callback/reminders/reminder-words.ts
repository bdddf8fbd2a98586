/** The texts of reminders. Dates are already formatted. */
export interface ReminderWords {
  readonly subject: (keys: number) => string;
  readonly account: (accountId: string) => string;
  readonly overdue: (date: string) => string;
  readonly due: (date: string) => string;
  readonly unusedSince: (date: string) => string;
  readonly neverUsed: (date: string) => string;
  readonly wide: (scopes: string) => string;
  readonly left: (creator: string) => string;
  readonly refused: (count: number, since: string) => string;
  readonly open: string;
  /** Why one gets the message, and how to stop it. */
  readonly stop: {
    readonly owner: string;
    readonly others: string;
    readonly channel: string;
  };
}

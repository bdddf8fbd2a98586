import { type Loaded, send, useJson } from "./local-api.ts";

/** A user in the user switcher. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** An installed extension and the restrictions on its frame. */
export interface InstalledExtension {
  readonly id: string;
  readonly menuItem: { readonly name: string };
  readonly frameUrl: string;
  readonly origin: string;
  readonly sandbox: string;
  readonly allow: string;
}

/** The current account and user, and the installed extensions. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string };
  readonly user: SessionUser;
  readonly users: readonly SessionUser[];
  readonly mayInstallApps: boolean;
  readonly extensions: readonly InstalledExtension[];
}

/** Loads the session of the account and user in the page's URL. */
export function useSession(account: string | null, user: string | null): Loaded<Session> {
  const query = new URLSearchParams();
  if (account) query.set("account", account);
  if (user) query.set("user", user);
  return useJson(`session?${query}`);
}

/** Requests an app token. Resolves to null if Manager issues none. */
export async function fetchAppToken({
  account,
  user,
}: Session): Promise<{ token: string; expiresIn: number } | null> {
  const response = await send("POST", "app-token", { accountId: account.id, userId: user.id });
  const answer: { token: string | null; expiresIn: number } | undefined = await response?.json();
  return answer?.token ? { token: answer.token, expiresIn: answer.expiresIn } : null;
}

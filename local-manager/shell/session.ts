import { useCallback, useEffect, useState } from "react";

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

/** Loading state of the session. */
export type SessionState =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  | { readonly status: "ready"; readonly session: Session };

/** Loads the session of the account and user in the page's URL. `reload` fetches it again. */
export function useSession(
  account: string | null,
  user: string | null,
): { state: SessionState; reload: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<SessionState>({ status: "loading" });
  useEffect(() => {
    let stale = false;
    // `attempt` only triggers a refetch.
    void attempt;
    const query = new URLSearchParams();
    if (account) query.set("account", account);
    if (user) query.set("user", user);
    fetch(`/local-manager/session?${query}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error("refused"))))
      .then((session: Session) => !stale && setState({ status: "ready", session }))
      .catch(() => !stale && setState({ status: "failed" }));
    return () => {
      stale = true;
    };
  }, [account, user, attempt]);
  return { state, reload: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** Requests an app token. Resolves to null if Manager issues none. */
export async function fetchAppToken({
  account,
  user,
}: Session): Promise<{ token: string; expiresIn: number } | null> {
  const response = await fetch("/local-manager/app-token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ accountId: account.id, userId: user.id }),
  });
  if (!response.ok) return null;
  const answer: { token: string | null; expiresIn: number } = await response.json();
  return answer.token === null ? null : { token: answer.token, expiresIn: answer.expiresIn };
}

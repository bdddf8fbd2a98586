import { useCallback, useEffect, useState } from "react";
import type { Session } from "./session.ts";

/** Marketplace listing of an app. */
export interface Listing {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Basic Markdown. */
  readonly fullDescription: string;
  readonly logo: string;
  readonly images: readonly string[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly installationPolicies: Readonly<Record<string, string>>;
  readonly scopes: readonly {
    readonly scope: string;
    readonly optional: boolean;
    readonly description: string;
  }[];
  readonly installed: {
    readonly version: string;
    readonly grantedScopes: readonly string[];
    /** Every scope that the installed version asks for. */
    readonly askedScopes: readonly string[];
    readonly installedBy: string;
    readonly callbackStatus: "not_sent" | "pending" | "delivered" | "unanswered";
  } | null;
}

/** Loads the listing for an account. `listing` is undefined while it loads. */
export function useListing({ account }: Session): { listing: Listing | undefined; reload: () => void } {
  const [listing, setListing] = useState<Listing>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stale = false;
    // `attempt` only triggers a refetch.
    void attempt;
    fetch(`/local-manager/marketplace?${new URLSearchParams({ account: account.id })}`)
      .then((response) => response.json())
      .then((answer: Listing) => !stale && setListing(answer))
      .catch(() => {});
    return () => {
      stale = true;
    };
  }, [account.id, attempt]);
  return { listing, reload: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** Installs or reinstalls the version that a listing shows. Resolves to true on success. */
export function install(
  session: Session,
  { version }: Listing,
  deniedScopes: readonly string[],
): Promise<boolean> {
  return send("POST", session, { version, deniedScopes });
}

/** Uploads a package of a new version. Resolves to true if it was accepted. */
export async function uploadPackage({ account, user }: Session, file: File): Promise<boolean> {
  const query = new URLSearchParams({ account: account.id, user: user.id });
  const response = await fetch(`/local-manager/packages?${query}`, { method: "POST", body: file }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}

/** Notifies the app's own server of the installation again. Resolves to true if that was started. */
export function announceAgain(session: Session): Promise<boolean> {
  return send("POST", session, {}, "/announcements");
}

/** Uninstalls the app from the account. Resolves to true on success. */
export function uninstall(session: Session): Promise<boolean> {
  return send("DELETE", session, {});
}

async function send(method: string, { account, user }: Session, body: object, below = ""): Promise<boolean> {
  const response = await fetch(`/local-manager/installations${below}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ accountId: account.id, userId: user.id, ...body }),
  }).catch(() => undefined);
  return response?.ok ?? false;
}

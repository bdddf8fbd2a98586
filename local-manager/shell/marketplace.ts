import { type Loaded, send, useJson } from "./local-api.ts";
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
  readonly categories: readonly string[];
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

/** Loads the listing for an account. */
export function useListing({ account }: Session): Loaded<Listing> {
  return useJson(`marketplace?${new URLSearchParams({ account: account.id })}`);
}

/** Installs or reinstalls the version that a listing shows. Resolves to true on success. */
export async function install(
  session: Session,
  { version }: Listing,
  deniedScopes: readonly string[],
): Promise<boolean> {
  return Boolean(await send("POST", "installations", { ...who(session), version, deniedScopes }));
}

/** Uploads a package of a new version. Resolves to true if it was accepted. */
export async function uploadPackage({ account, user }: Session, file: File): Promise<boolean> {
  const query = new URLSearchParams({ account: account.id, user: user.id });
  return Boolean(await send("POST", `packages?${query}`, file));
}

/** Notifies the app's own server of the installation again. Resolves once that was started. */
export async function announceAgain(session: Session): Promise<void> {
  await send("POST", "installations/announcements", who(session));
}

/** Uninstalls the app from the account. Resolves to true on success. */
export async function uninstall(session: Session): Promise<boolean> {
  return Boolean(await send("DELETE", "installations", who(session)));
}

function who({ account, user }: Session) {
  return { accountId: account.id, userId: user.id };
}

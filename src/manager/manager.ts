/** A short message that Manager shows over its page. It must never carry a secret or a token. */
export interface ManagerToast {
  readonly intent: "success" | "info" | "warning" | "danger";
  readonly title: string;
}

/** What the extension asks of Manager. One file adapts the SDK to it; tests use a fake. */
export interface Manager {
  /** Origins of Trackunit's services, without a slash at the end. */
  readonly environment: { readonly irisOrigin: string; readonly tokenOrigin: string };
  /** Gives the app token that Manager handed out last. */
  appToken(): string;
  /** Asks Manager for a new app token. Rejects when Manager gives none. */
  refreshAppToken(): Promise<string>;
  showToast(toast: ManagerToast): void;
}

/** Why there is no Manager to ask. */
export type ManagerFailure = "timeout" | "invalid_answer" | "not_in_manager" | "insecure";

/** How the extension stands with Manager. `language`, a BCP 47 tag, is known from the start. */
export type ManagerConnection = { readonly language: string } & (
  | { readonly status: "connecting" }
  | { readonly status: "failed"; readonly reason: ManagerFailure; readonly retry: () => void }
  | { readonly status: "connected"; readonly manager: Manager }
);

/** A short message that Manager shows over its page. It must never contain a secret or a token. */
export interface ManagerToast {
  readonly intent: "success" | "info" | "warning" | "danger";
  readonly title: string;
}

/** What the extension needs from Manager. One file implements it with the SDK; tests use a fake. */
export interface Manager {
  /** Origins of Trackunit's services, without a trailing slash. */
  readonly environment: { readonly irisOrigin: string; readonly tokenOrigin: string };
  /** Returns the newest app token from Manager. */
  appToken(): string;
  /** Requests a new app token from Manager. Rejects if Manager provides none. */
  refreshAppToken(): Promise<string>;
  showToast(toast: ManagerToast): void;
}

/** Why the connection to Manager failed. */
export type ManagerFailure = "timeout" | "invalid_answer" | "not_in_manager" | "insecure";

/** State of the connection to Manager. `language`, a BCP 47 tag, is known from the start. */
export type ManagerConnection = { readonly language: string } & (
  | { readonly status: "connecting" }
  | { readonly status: "failed"; readonly reason: ManagerFailure; readonly retry: () => void }
  | { readonly status: "connected"; readonly manager: Manager }
);

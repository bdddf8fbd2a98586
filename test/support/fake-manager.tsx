import { type ReactNode, useSyncExternalStore } from "react";
import type { Manager, ManagerConnection, ManagerFailure, ManagerToast } from "../../src/manager/manager.ts";

/** A fake Manager for tests. It passes the same contract suite as the SDK's adapter. */
export class FakeManager {
  readonly toasts: ManagerToast[] = [];
  /** Answers a request for a new token. Rejects by default. */
  answerRefresh: () => Promise<string> = () => Promise.reject(new Error("Manager gives no token."));
  #connection: ManagerConnection = { language: "en", status: "connecting" };
  #token = "";
  #language = "en";
  // One per connection, as in the adapter: a change of language creates no new one.
  #manager: Manager | undefined;
  readonly #environment: Manager["environment"];
  readonly #onRetry: () => void;
  readonly #listeners = new Set<() => void>();

  constructor({
    environment = { irisOrigin: "https://iris.test", tokenOrigin: "https://auth.test" },
    onRetry = () => {},
  }: { environment?: Manager["environment"]; onRetry?: () => void } = {}) {
    this.#environment = environment;
    this.#onRetry = onRetry;
  }

  connect(token: string): void {
    this.#token = token;
    this.#manager = {
      environment: this.#environment,
      appToken: () => this.#token,
      refreshAppToken: async () => {
        this.#token = await this.answerRefresh();
        return this.#token;
      },
      showToast: (toast) => this.toasts.push(toast),
    };
    this.#set({ language: this.#language, status: "connected", manager: this.#manager });
  }

  fail(reason: ManagerFailure): void {
    const retry = () => {
      this.#set({ language: this.#language, status: "connecting" });
      this.#onRetry();
    };
    this.#set({ language: this.#language, status: "failed", reason, retry });
  }

  replaceToken(token: string): void {
    this.#token = token;
  }

  changeLanguage(language: string): void {
    this.#language = language;
    if (this.#manager) this.#set({ language, status: "connected", manager: this.#manager });
  }

  /** Passes the state of the connection to its child, as `SdkManager` does. */
  readonly Connection = ({ children }: { children: (connection: ManagerConnection) => ReactNode }) =>
    children(
      useSyncExternalStore(
        (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
        () => this.#connection,
      ),
    );

  #set(connection: ManagerConnection): void {
    this.#connection = connection;
    for (const listener of this.#listeners) listener();
  }
}

import { type ReactNode, useSyncExternalStore } from "react";
import type { Manager, ManagerConnection, ManagerFailure, ManagerToast } from "../../src/manager/manager.ts";

/** A Manager for tests of what stands on it; it passes the same contract suite as the SDK's adapter. */
export class FakeManager {
  readonly toasts: ManagerToast[] = [];
  /** What Manager answers when it is asked for a new token; by default it gives none. */
  answerRefresh: () => Promise<string> = () => Promise.reject(new Error("Manager gives no token."));
  #connection: ManagerConnection = { language: "en", status: "connecting" };
  #token = "";
  #language = "en";
  // One for a connection, as the adapter's is: a change of language makes no other.
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

  /** Tells its child how the connection stands, as `SdkManager` does. */
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

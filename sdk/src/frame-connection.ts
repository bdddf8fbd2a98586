import { connectToParent } from "penpal";
import {
  type CurrentUser,
  FRAME_CONFIGURATION_ELEMENT_ID,
  type FrameConfiguration,
  frameConfigurationSchema,
  HANDSHAKE_TIMEOUT_MS,
  languageSchema,
  type ManagerMethods,
  managerContextSchema,
  type Toast,
  tokenSchema,
} from "./messages.ts";

/** Why a frame is not connected: no answer in time, an invalid answer, or a page outside Manager. */
export type ConnectionFailure = "timeout" | "invalid_answer" | "not_in_manager";

/** State of a frame's connection to Manager. It is idle before the first `connect` and after `disconnect`. */
export type FrameConnectionState =
  | { readonly status: "idle" | "connecting" }
  | { readonly status: "failed"; readonly reason: ConnectionFailure }
  | {
      readonly status: "connected";
      readonly token: string;
      readonly currentUser: CurrentUser;
      readonly language: string;
      readonly environment: FrameConfiguration["environment"];
    };

/** A frame's connection to Manager, as a store that React can subscribe to. */
export interface FrameConnection {
  getState(): FrameConnectionState;
  subscribe(listener: () => void): () => void;
  /** Starts the handshake, anew if there was one before. */
  connect(): void;
  /** Closes the connection and discards the token. */
  disconnect(): void;
  /** Requests a new app token. Rejects if there is no connection, no answer in time or no valid token in it. */
  refreshToken(): Promise<string>;
  addToast(toast: Toast): void;
}

/**
 * Reads the configuration that Manager embedded in the frame's document. Returns undefined if it is missing or invalid.
 */
export function readFrameConfiguration(page: Document = document): FrameConfiguration | undefined {
  const text = page.getElementById(FRAME_CONFIGURATION_ELEMENT_ID)?.textContent;
  if (!text) return undefined;
  try {
    return frameConfigurationSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Creates a frame's connection to Manager over penpal.
 *
 * It communicates with the exact Manager origin of the configuration only, and validates every message against its
 * schema. Invalid messages are dropped. (`docs/requirements.md`, P1–P3)
 */
export function createFrameConnection(
  configuration: FrameConfiguration | undefined,
  { timeoutMs = HANDSHAKE_TIMEOUT_MS }: { timeoutMs?: number } = {},
): FrameConnection {
  let state: FrameConnectionState = { status: "idle" };
  let manager: ManagerMethods | undefined;
  let close = () => {};
  const listeners = new Set<() => void>();

  const setState = (next: FrameConnectionState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const frameMethods = {
    setToken(token: unknown) {
      const parsed = tokenSchema.safeParse(token);
      if (parsed.success && state.status === "connected") setState({ ...state, token: parsed.data });
    },
    setLanguage(language: unknown) {
      const parsed = languageSchema.safeParse(language);
      if (parsed.success && state.status === "connected") setState({ ...state, language: parsed.data });
    },
  };

  async function shakeHands({ managerOrigin, environment }: FrameConfiguration, isCurrent: () => boolean) {
    const line = connectToParent<ManagerMethods>({
      parentOrigin: managerOrigin,
      methods: frameMethods,
      timeout: timeoutMs,
    });
    close = () => line.destroy();
    let reason: ConnectionFailure = "timeout";
    try {
      const methods = await line.promise;
      const answer = await withTimeout(methods.getContext(), timeoutMs);
      reason = "invalid_answer";
      const context = managerContextSchema.parse(answer);
      if (!isCurrent()) return;
      manager = methods;
      setState({ status: "connected", ...context, environment });
    } catch {
      line.destroy();
      if (isCurrent()) setState({ status: "failed", reason });
    }
  }

  let attempt = 0;
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect() {
      attempt += 1;
      const thisAttempt = attempt;
      close();
      if (configuration === undefined || window.parent === window) {
        setState({ status: "failed", reason: "not_in_manager" });
        return;
      }
      setState({ status: "connecting" });
      void shakeHands(configuration, () => attempt === thisAttempt);
    },
    disconnect() {
      attempt += 1;
      close();
      close = () => {};
      manager = undefined;
      state = { status: "idle" };
    },
    async refreshToken() {
      if (manager === undefined) throw new Error("There is no connection to Manager.");
      const token = tokenSchema.parse(await withTimeout(manager.refreshToken(), timeoutMs));
      frameMethods.setToken(token);
      return token;
    },
    addToast(toast) {
      // A toast that Manager cannot show must not break the page.
      void manager?.addToast(toast).catch(() => {});
    },
  };
}

function withTimeout<Answer>(answer: Promise<Answer>, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Manager did not answer in time.")), timeoutMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

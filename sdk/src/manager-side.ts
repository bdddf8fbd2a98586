import { connectToChild } from "penpal";
import {
  type FrameMethods,
  type ManagerContext,
  type ManagerMethods,
  type Toast,
  toastSchema,
} from "./messages.ts";

/** Manager's connection to one extension's frame. */
export interface ExtensionConnection {
  /** Sends a new app token to the frame. */
  setToken(token: string): void;
  setLanguage(language: string): void;
  disconnect(): void;
}

/**
 * Connects to one extension's frame and accepts messages from its exact origin only.
 *
 * Call it before the frame loads: the frame starts the handshake only once.
 */
export function connectToExtension({
  iframe,
  extensionOrigin,
  getContext,
  refreshToken,
  addToast,
}: {
  iframe: HTMLIFrameElement;
  extensionOrigin: string;
  getContext: () => Promise<ManagerContext>;
  refreshToken: () => Promise<string>;
  addToast: (toast: Toast) => void;
}): ExtensionConnection {
  const methods: ManagerMethods = {
    getContext,
    refreshToken,
    async addToast(toast) {
      const parsed = toastSchema.safeParse(toast);
      if (parsed.success) addToast(parsed.data);
    },
  };
  const line = connectToChild<FrameMethods & Record<string, (value: string) => void>>({
    iframe,
    childOrigin: extensionOrigin,
    methods: { ...methods },
  });
  const tell = (method: keyof FrameMethods, value: string) => {
    line.promise.then((frame) => frame[method]?.(value)).catch(() => {});
  };
  return {
    setToken: (token) => tell("setToken", token),
    setLanguage: (language) => tell("setLanguage", language),
    disconnect: () => line.destroy(),
  };
}

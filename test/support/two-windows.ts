import { onTestFinished } from "vitest";

/**
 * Puts a frame and its Manager into one test window, so that penpal's real protocol runs between them.
 *
 * A message from one side is dispatched with that side's origin and source, by which the other side recognises it.
 */
export function twoWindows({
  managerOrigin,
  extensionOrigin,
}: {
  managerOrigin: string;
  extensionOrigin: string;
}) {
  const windowOf = (ownOrigin: string, sender: () => { source: unknown; origin: string }) => ({
    postMessage(data: unknown, targetOrigin: string) {
      if (targetOrigin !== "*" && targetOrigin !== ownOrigin) return;
      deliver(data, sender());
    },
  });
  const managerWindow: { postMessage(data: unknown, targetOrigin: string): void } = windowOf(
    managerOrigin,
    () => ({
      source: frameWindow,
      origin: extensionOrigin,
    }),
  );
  const frameWindow: typeof managerWindow = windowOf(extensionOrigin, () => ({
    source: managerWindow,
    origin: managerOrigin,
  }));

  const realParent = window.parent;
  setParent(managerWindow);
  onTestFinished(() => setParent(realParent));
  return {
    /** The iframe element, as Manager has it. */
    iframe: { contentWindow: frameWindow, isConnected: true } as unknown as HTMLIFrameElement,
    managerWindow,
    /** Sends a message to the window, as any page could. */
    deliver,
  };
}

function deliver(data: unknown, { source, origin }: { source: unknown; origin: string }): void {
  const event = new Event("message");
  Object.assign(event, { data: structuredClone(data), origin, source });
  queueMicrotask(() => window.dispatchEvent(event));
}

function setParent(parent: unknown): void {
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  Object.defineProperty(globalThis, "parent", { value: parent, configurable: true });
}

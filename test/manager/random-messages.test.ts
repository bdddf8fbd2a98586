// @vitest-environment happy-dom

import { createFrameConnection, type Toast } from "@trackunit/iris-app-sdk-core";
import { connectToExtension } from "@trackunit/iris-app-sdk-core/manager-side";
import * as fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import { twoWindows } from "../support/two-windows.ts";

const managerOrigin = "https://manager.test";
const extensionOrigin = "https://extension.test";
const environment = { irisOrigin: "https://iris.test", tokenOrigin: "https://auth.test" };
const currentUser = { id: "user", name: "Ida Holm", accountId: "account", accountName: "Nordsten" };

// Includes messages of penpal's own protocol, to reach the methods behind it.
const message = fc.oneof(
  // penpal throws in its own listener on null and on a second ack: harmless, but it would fail this test.
  fc.jsonValue().filter((value) => value !== null),
  fc.record({
    penpal: fc.constantFrom("call", "reply"),
    id: fc.oneof(fc.nat(20), fc.string()),
    methodName: fc.oneof(
      fc.constantFrom(
        "setToken",
        "setLanguage",
        "addToast",
        "getContext",
        "__proto__",
        "constructor",
        "toString",
      ),
      // penpal answers a call of valueOf with its own methods, and functions cannot be cloned.
      fc.string().filter((name) => name !== "valueOf"),
    ),
    args: fc.oneof(fc.array(fc.jsonValue(), { maxLength: 3 }), fc.jsonValue()),
    resolution: fc.constantFrom("fulfilled", "rejected"),
    returnValue: fc.jsonValue(),
  }),
);

async function connectBoth() {
  const windows = twoWindows({ managerOrigin, extensionOrigin });
  const toasts: Toast[] = [];
  const line = connectToExtension({
    iframe: windows.iframe,
    extensionOrigin,
    getContext: async () => ({ token: "token", currentUser, language: "en" }),
    refreshToken: async () => "next",
    addToast: (toast) => toasts.push(toast),
  });
  const connection = createFrameConnection({ managerOrigin, environment }, { timeoutMs: 30_000 });
  connection.connect();
  onTestFinished(() => {
    connection.disconnect();
    line.disconnect();
  });
  await expect.poll(() => connection.getState().status).toBe("connected");
  return { ...windows, connection, toasts };
}

it("random messages from other windows and origins change nothing in the frame", async () => {
  const { connection, deliver, managerWindow } = await connectBoth();
  const before = connection.getState();
  const states: unknown[] = [];
  connection.subscribe(() => states.push(connection.getState()));
  const setLanguage = (language: string) => ({
    penpal: "call",
    id: 1,
    methodName: "setLanguage",
    args: [language],
  });
  fc.assert(
    fc.property(
      fc.oneof(message, fc.constant(setLanguage("de"))),
      fc.constantFrom(
        { source: {}, origin: managerOrigin },
        { source: managerWindow, origin: "https://evil.test" },
        { source: managerWindow, origin: `${managerOrigin}.evil.test` },
        { source: managerWindow, origin: "null" },
      ),
      deliver,
    ),
    { numRuns: 300 },
  );
  // Only Manager's own message, sent last, has an effect.
  deliver(setLanguage("da"), { source: managerWindow, origin: managerOrigin });
  await expect.poll(() => states).toEqual([{ ...before, language: "da" }]);
});

it("random messages from Manager itself leave the frame connected, with a valid token and language", async () => {
  const { connection, deliver, managerWindow } = await connectBoth();
  await fc.assert(
    fc.asyncProperty(message, async (data) => {
      deliver(data, { source: managerWindow, origin: managerOrigin });
      await Promise.resolve();
      expect(connection.getState()).toEqual({
        status: "connected",
        token: expect.stringMatching(/^[\s\S]+$/),
        language: expect.stringMatching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
        currentUser,
        environment,
      });
    }),
    { numRuns: 500 },
  );
});

it("random messages from the frame make Manager show nothing but valid toasts", async () => {
  const { deliver, iframe, toasts } = await connectBoth();
  fc.assert(
    fc.property(message, (data) => {
      deliver(data, { source: iframe.contentWindow, origin: extensionOrigin });
    }),
    { numRuns: 500 },
  );
  deliver(
    { penpal: "call", id: 1, methodName: "addToast", args: [{ intent: "info", title: "Kept" }] },
    { source: iframe.contentWindow, origin: extensionOrigin },
  );
  await expect.poll(() => toasts.at(-1)).toEqual({ intent: "info", title: "Kept" });
  expect(toasts.every(({ title }) => typeof title === "string" && title.length <= 200)).toBe(true);
});

it("a frame of another origin in the app's iframe gets no answer from Manager", async () => {
  const { deliver, iframe } = twoWindows({ managerOrigin, extensionOrigin });
  const posted = vi.spyOn(iframe.contentWindow as Window, "postMessage");
  const getContext = vi.fn(async () => ({ token: "token", currentUser, language: "en" }));
  const line = connectToExtension({
    iframe,
    extensionOrigin,
    getContext,
    refreshToken: async () => "next",
    addToast: () => {},
  });
  onTestFinished(() => line.disconnect());
  const speak = (origin: string, id: number) => {
    const from = { source: iframe.contentWindow, origin };
    deliver({ penpal: "syn" }, from);
    deliver({ penpal: "ack", methodNames: [] }, from);
    deliver({ penpal: "call", id, methodName: "getContext", args: [] }, from);
  };
  speak("https://evil.test", 1);
  expect(posted).not.toHaveBeenCalled();
  // Once the app's own frame has its answer, one to the other frame would have arrived too.
  speak(extensionOrigin, 2);
  await expect.poll(() => posted.mock.calls.flatMap(([sent]) => sent.id ?? [])).toEqual([2]);
  expect(getContext).toHaveBeenCalledOnce();
});

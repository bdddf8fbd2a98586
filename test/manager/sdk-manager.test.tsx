// @vitest-environment happy-dom

import { act, render, screen, waitFor } from "@testing-library/react";
import { createFrameConnection, type Toast } from "@trackunit/iris-app-sdk-core";
import { connectToExtension } from "@trackunit/iris-app-sdk-core/manager-side";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { SdkManager } from "../../src/manager/sdk-manager.tsx";
import { twoWindows } from "../support/two-windows.ts";
import { describeManager } from "./manager-contract.tsx";

const managerOrigin = "https://manager.test";
const extensionOrigin = "https://extension.test";
const environment = { irisOrigin: "https://iris.test", tokenOrigin: "https://auth.test" };
const currentUser = { id: "user", name: "Ida Holm", accountId: "account", accountName: "Nordsten" };

describeManager("SdkManager", () => {
  const { iframe } = twoWindows({ managerOrigin, extensionOrigin });
  const connection = createFrameConnection({ managerOrigin, environment }, { timeoutMs: 3_000 });
  const toasts: Toast[] = [];
  let greet: (token: string) => void = () => {};
  const firstToken = new Promise<string>((resolve) => {
    greet = resolve;
  });
  let refresh = () => Promise.reject<string>(new Error("no"));
  const line = connectToExtension({
    iframe,
    extensionOrigin,
    getContext: async () => ({ token: await firstToken, currentUser, language: "en" }),
    refreshToken: () => refresh(),
    addToast: (toast) => toasts.push(toast),
  });
  onTestFinished(() => line.disconnect());
  return {
    Connection: ({ children }) => <SdkManager connection={connection}>{children}</SdkManager>,
    answerHello: (token) => greet(token),
    // Manager does not answer the handshake: the frame's own time-out ends it.
    stayAway: () => {},
    answerRefresh(answer) {
      refresh = answer;
    },
    replaceToken: (token) => line.setToken(token),
    changeLanguage: (language) => line.setLanguage(language),
    toasts,
  };
});

describe("SdkManager trusts only its Manager", () => {
  /** Answers the frame's handshake from a source. Returns true if the frame then sent more to Manager. */
  async function answerHello(from: (managerWindow: unknown) => { source: unknown; origin: string }) {
    const { deliver, managerWindow } = twoWindows({ managerOrigin, extensionOrigin });
    const posted = vi.spyOn(managerWindow, "postMessage");
    const connection = createFrameConnection({ managerOrigin, environment }, { timeoutMs: 200 });
    render(<SdkManager connection={connection}>{({ status }) => <p>{status}</p>}</SdkManager>);
    await act(async () => deliver({ penpal: "synAck", methodNames: ["getContext"] }, from(managerWindow)));
    await screen.findByText("failed");
    expect(posted.mock.calls.every(([, targetOrigin]) => targetOrigin === managerOrigin)).toBe(true);
    return posted.mock.calls.length > 1;
  }

  it("accepts an answer from Manager's window and origin", async () => {
    expect(await answerHello((managerWindow) => ({ source: managerWindow, origin: managerOrigin }))).toBe(
      true,
    );
  });

  it.each([
    [
      "another origin in the parent's place",
      (parent: unknown) => ({ source: parent, origin: "https://evil.test" }),
    ],
    [
      "a look-alike of the origin",
      (parent: unknown) => ({ source: parent, origin: `${managerOrigin}.evil.test` }),
    ],
    ["another window of Manager's origin", () => ({ source: {}, origin: managerOrigin })],
  ])("ignores an answer from %s", async (_, from) => {
    expect(await answerHello(from)).toBe(false);
  });

  it.each([
    ["no token", { currentUser, language: "en" }],
    ["an empty token", { token: "", currentUser, language: "en" }],
    ["no user", { token: "token", language: "en" }],
    ["an invalid language", { token: "token", currentUser, language: "<script>" }],
    ["nonsense", "nonsense"],
  ])("reports an invalid answer if Manager sends %s", async (_, context) => {
    const { iframe } = twoWindows({ managerOrigin, extensionOrigin });
    const line = connectToExtension({
      iframe,
      extensionOrigin,
      getContext: async () => context as never,
      refreshToken: async () => "",
      addToast: () => {},
    });
    onTestFinished(() => line.disconnect());
    const connection = createFrameConnection({ managerOrigin, environment }, { timeoutMs: 30_000 });
    render(
      <SdkManager connection={connection}>
        {(state) => <p>{state.status === "failed" ? state.reason : "…"}</p>}
      </SdkManager>,
    );
    await screen.findByText("invalid_answer");
  });

  it("reports at once that the page is not inside Manager", async () => {
    render(
      <SdkManager connection={createFrameConnection(undefined)}>
        {(state) => <p>{state.status === "failed" ? state.reason : "…"}</p>}
      </SdkManager>,
    );
    await screen.findByText("not_in_manager");
    expect(screen.queryByText("…")).toBeNull();
  });

  it.each([
    ["http://iris.test", "https://auth.test"],
    ["https://iris.test", "http://localhost.evil.test"],
    ["javascript:alert(1)//https://iris.test", "https://auth.test"],
  ])(
    "refuses a service at %s with tokens from %s, so that no secret goes over plain HTTP",
    async (irisOrigin, tokenOrigin) => {
      expect(await outcomeWith({ irisOrigin, tokenOrigin })).toBe("insecure");
    },
  );

  it("accepts services on localhost without HTTPS", async () => {
    const local = { irisOrigin: "http://localhost:4402", tokenOrigin: "http://localhost:4403" };
    expect(await outcomeWith(local)).toBe("connected");
  });

  /** Connects to a Manager that names these services. Returns the status, or why it failed. */
  async function outcomeWith(named: typeof environment): Promise<string | null> {
    const { iframe } = twoWindows({ managerOrigin, extensionOrigin });
    const connection = createFrameConnection({ managerOrigin, environment: named }, { timeoutMs: 30_000 });
    const line = connectToExtension({
      iframe,
      extensionOrigin,
      getContext: async () => ({ token: "token", currentUser, language: "en" }),
      refreshToken: async () => "token",
      addToast: () => {},
    });
    onTestFinished(() => line.disconnect());
    render(
      <SdkManager connection={connection}>
        {(state) => <p role="status">{state.status === "failed" ? state.reason : state.status}</p>}
      </SdkManager>,
    );
    await waitFor(() => expect(screen.getByRole("status")).not.toHaveTextContent("connecting"));
    return screen.getByRole("status").textContent;
  }
});

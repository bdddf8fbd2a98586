// @vitest-environment happy-dom
import type { CurrentUser } from "@trackunit/iris-app-sdk-core";
import { connectToExtension } from "@trackunit/iris-app-sdk-core/manager-side";
import { FRAME_CONFIGURATION_ELEMENT_ID } from "@trackunit/iris-app-sdk-core/messages";
import { expect, it, onTestFinished, vi } from "vitest";
import { start, takeStart } from "../src/start.ts";
import { twoWindows } from "./support/two-windows.ts";

const managerOrigin = "https://manager.test";
const extensionOrigin = "https://extension.test";
const currentUser: CurrentUser = {
  id: "user",
  name: "Ida Holm",
  accountId: "account",
  accountName: "Nordsten",
};

/** Starts inside a Manager that names a service and gives the token. Returns the requests to the service. */
function startInManager({ irisOrigin = "https://iris.test", token = "app-token", times = 1 } = {}) {
  const { iframe } = twoWindows({ managerOrigin, extensionOrigin });
  const configuration = document.createElement("script");
  configuration.id = FRAME_CONFIGURATION_ELEMENT_ID;
  configuration.type = "application/json";
  configuration.textContent = JSON.stringify({
    managerOrigin,
    environment: { irisOrigin, tokenOrigin: "https://auth.test" },
  });
  document.head.append(configuration);
  const line = connectToExtension({
    iframe,
    extensionOrigin,
    getContext: async () => ({ token, currentUser, language: "en" }),
    refreshToken: async () => token,
    addToast: () => {},
  });
  const service = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({}));
  for (let time = 0; time < times; time++) start();
  const started = takeStart();
  onTestFinished(() => {
    started?.requests.cancel();
    started?.connection.disconnect();
    line.disconnect();
    configuration.remove();
    service.mockRestore();
  });
  return { started, requested: () => service.mock.calls.map(([url]) => String(url)) };
}

it("connects to Manager without React, and asks for keys and scopes with its first app token", async () => {
  const { started, requested } = startInManager();
  await vi.waitFor(() => expect(started?.connection.getState().status).toBe("connected"));
  expect(requested()).toEqual([
    expect.stringMatching(/^https:\/\/iris\.test\/api\/api-key\/v1\/api-keys\?status=ACTIVE/),
    "https://iris.test/api/api-key/v1/scopes",
  ]);
});

it("sends nothing to a service without HTTPS", async () => {
  const { started, requested } = startInManager({ irisOrigin: "http://iris.test" });
  await vi.waitFor(() => expect(started?.connection.getState().status).toBe("connected"));
  expect(requested()).toEqual([]);
});

it("sends nothing if Manager gives no valid token", async () => {
  const { started, requested } = startInManager({ token: "" });
  await vi.waitFor(() => expect(started?.connection.getState().status).toBe("failed"));
  expect(requested()).toEqual([]);
});

it("a host that asks for the extension twice before it mounts it gets one handshake", async () => {
  const { started, requested } = startInManager({ times: 2 });
  await vi.waitFor(() => expect(started?.connection.getState().status).toBe("connected"));
  expect(requested()).toHaveLength(2);
});

it("starts nothing outside a frame of Manager", () => {
  start();
  expect(takeStart()).toBeUndefined();
});

it("what was started is taken once: an extension that is mounted again starts anew", () => {
  expect(startInManager().started).toBeDefined();
  expect(takeStart()).toBeUndefined();
});

import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import type { Manager, ManagerConnection, ManagerToast } from "../../src/manager/manager.ts";

/** An implementation of Manager under test, with controls for the Manager on the other side. */
export interface ManagerUnderTest {
  readonly Connection: (props: { children: (connection: ManagerConnection) => ReactNode }) => ReactNode;
  /** Makes Manager answer the handshake with this token. */
  answerHello(token: string): void | Promise<void>;
  /** Keeps Manager silent until the connection times out. */
  stayAway(): void | Promise<void>;
  answerRefresh(answer: () => Promise<string>): void;
  replaceToken(token: string): void;
  changeLanguage(language: string): void;
  readonly toasts: readonly ManagerToast[];
}

/** Runs the contract of `manager/manager.ts` against one implementation. */
export function describeManager(name: string, start: () => ManagerUnderTest): void {
  function open(underTest: ManagerUnderTest): { manager: () => Manager } {
    let connected: Manager | undefined;
    render(
      <underTest.Connection>
        {(connection) => {
          connected = connection.status === "connected" ? connection.manager : undefined;
          return (
            <>
              <p>{connection.status}</p>
              <p>language {connection.language}</p>
              {connection.status === "failed" && (
                <button type="button" onClick={connection.retry}>
                  {connection.reason}
                </button>
              )}
            </>
          );
        }}
      </underTest.Connection>,
    );
    return {
      manager() {
        if (connected === undefined) throw new Error("Manager is not connected.");
        return connected;
      },
    };
  }

  async function openConnected() {
    const underTest = start();
    const { manager } = open(underTest);
    await act(async () => underTest.answerHello("first token"));
    await screen.findByText("connected");
    return { underTest, manager };
  }

  describe(`${name} implements the Manager contract`, () => {
    it("connects, and then has the app token and the services' origins", async () => {
      const { manager } = await openConnected();
      expect(manager().appToken()).toBe("first token");
      expect(manager().environment).toEqual({
        irisOrigin: "https://iris.test",
        tokenOrigin: "https://auth.test",
      });
    });

    it("returns the app token that Manager issued last", async () => {
      const { underTest, manager } = await openConnected();
      await act(async () => underTest.replaceToken("second token"));
      await waitFor(() => expect(manager().appToken()).toBe("second token"));
    });

    it("requests a new app token from Manager and returns it from then on", async () => {
      const { underTest, manager } = await openConnected();
      underTest.answerRefresh(async () => "fresh token");
      await act(async () => expect(await manager().refreshAppToken()).toBe("fresh token"));
      await waitFor(() => expect(manager().appToken()).toBe("fresh token"));
    });

    it("rejects a refresh if Manager issues no new token", async () => {
      const { underTest, manager } = await openConnected();
      underTest.answerRefresh(() => Promise.reject(new Error("no")));
      await expect(manager().refreshAppToken()).rejects.toThrow();
      expect(manager().appToken()).toBe("first token");
    });

    it("follows Manager's language", async () => {
      const { underTest, manager } = await openConnected();
      const before = manager();
      await act(async () => underTest.changeLanguage("da"));
      await screen.findByText("language da");
      expect(manager(), "what was learned of the service stays").toBe(before);
    });

    it("asks Manager to show a toast", async () => {
      const { underTest, manager } = await openConnected();
      manager().showToast({ intent: "success", title: "Saved" });
      await waitFor(() => expect(underTest.toasts).toEqual([{ intent: "success", title: "Saved" }]));
    });

    it("reports a time-out if Manager does not answer, and connects on retry", async () => {
      const underTest = start();
      open(underTest);
      await act(async () => underTest.stayAway());
      const tryAgain = await screen.findByRole("button", { name: "timeout" });
      await userEvent.click(tryAgain);
      await screen.findByText("connecting");
      await act(async () => underTest.answerHello("late token"));
      await screen.findByText("connected");
    });
  });
}

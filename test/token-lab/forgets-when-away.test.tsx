// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { ManagerContext } from "../../src/manager/manager-context.ts";
import { lazyPart } from "../../src/messages/lazy-part.tsx";
import { TokenLab } from "../../src/token-lab/token-lab.tsx";
import { FORGET_AFTER_MS } from "../../src/ui/use-forget-when-away.ts";
import { FakeManager } from "../support/fake-manager.tsx";

const apiKey = { name: "ERP", clientId: "0oaERP", allowedScopes: ["asset.view"] } as unknown as ApiKey;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const Lab = lazyPart(async () => TokenLab);

async function labWithPastedSecret(): Promise<HTMLInputElement> {
  const fake = new FakeManager();
  fake.connect("app-token");
  const lab = (
    <QueryClientProvider client={new QueryClient()}>
      <fake.Connection>
        {(connection) =>
          connection.status === "connected" && (
            <ManagerContext value={connection.manager}>
              <Lab apiKey={apiKey} />
            </ManagerContext>
          )
        }
      </fake.Connection>
    </QueryClientProvider>
  );
  // The lab appears once its texts have loaded.
  await act(async () => render(lab));
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Client secret" });
  fireEvent.change(field, { target: { value: "the-secret" } });
  expect(field.value).toBe("the-secret");
  return field;
}

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it("the token lab clears a pasted secret five minutes after the user leaves the window, and says so", async () => {
  const field = await labWithPastedSecret();
  fireEvent.blur(window);
  await wait(FORGET_AFTER_MS - 1000);
  expect(field.value).toBe("the-secret");
  await wait(2000);
  expect(field.value).toBe("");
  expect(screen.getByText(/were forgotten: this page was left for a while/)).toBeInTheDocument();
});

it("the token lab keeps a pasted secret if the user returns in time", async () => {
  const field = await labWithPastedSecret();
  fireEvent.blur(window);
  await wait(FORGET_AFTER_MS - 1000);
  fireEvent.focus(window);
  await wait(FORGET_AFTER_MS);
  expect(field.value).toBe("the-secret");
});

it("the token lab clears a pasted secret at once when the user leaves the page", async () => {
  const field = await labWithPastedSecret();
  fireEvent(window, new Event("pagehide"));
  await wait(0);
  expect(field.value).toBe("");
});

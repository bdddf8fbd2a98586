// @vitest-environment happy-dom
import { dehydrate, onlineManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitForElementToBeRemoved, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { ApiKeysPage } from "../../src/api-keys/api-keys-page.tsx";
import { ManagerContext } from "../../src/manager/manager-context.ts";
import { FakeManager } from "../support/fake-manager.tsx";
import { type ManagerProcess, startManagerProcess } from "../support/manager-process.ts";

let server: ManagerProcess;

beforeAll(async () => {
  server = await startManagerProcess();
});
afterAll(() => server.close());

/** Returns everything that the caches hold, and what they would write to a store on disk. */
function cachesOf(client: QueryClient): string {
  return JSON.stringify([
    client
      .getQueryCache()
      .getAll()
      .map(({ state }) => state),
    client
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
    dehydrate(client, {
      shouldDehydrateMutation: () => true,
      // A pending query has no data. Its rejection, for example when the test ends, would be logged as an error.
      shouldDehydrateQuery: ({ state }) => state.status !== "pending",
    }),
  ]);
}

async function openPage() {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(server.origins.shell);
  const administrator = await server.createAppToken("Test");
  happyDOM.setURL(server.origins.extension);
  const fake = new FakeManager({
    environment: { irisOrigin: server.origins.iris, tokenOrigin: server.origins.token },
  });
  fake.connect(administrator);
  const client = new QueryClient();
  const user = userEvent.setup();
  await act(async () =>
    render(
      <QueryClientProvider client={client}>
        <fake.Connection>
          {(connection) =>
            connection.status === "connected" && (
              <ManagerContext value={connection.manager}>
                <ApiKeysPage />
              </ManagerContext>
            )
          }
        </fake.Connection>
      </QueryClientProvider>,
    ),
  );
  await screen.findByText("What is an API key?");
  await user.click(screen.getByRole("button", { name: "Create API key" }));
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Canary");
  await user.type(screen.getByRole("textbox", { name: "Description" }), "Nightly");
  await user.click(await screen.findByRole("checkbox", { name: /^asset\.view/ }));
  await user.click(await screen.findByRole("button", { name: "Create key" }));
  const dialog = await screen.findByRole("dialog", { name: "Save your client secret" });
  await user.click(within(dialog).getByRole("button", { name: "Show client secret" }));
  const clientSecret = within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Client secret" }).value;
  expect(clientSecret).toHaveLength(43);
  return { client, user, dialog, clientSecret };
}

it("after the one-time view closes, neither the caches nor the page contain the secret or the token", async () => {
  const { client, user, dialog, clientSecret } = await openPage();
  await user.click(within(dialog).getByRole("button", { name: "Test token" }));
  await user.click(await screen.findByRole("button", { name: "Show access token" }));
  const accessToken = (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Access token" }))
    .value;
  expect(cachesOf(client).includes(accessToken), "while the lab is open its mutation holds the token").toBe(
    true,
  );

  await user.click(within(dialog).getByRole("button", { name: "Copy client secret" }));
  await user.click(within(dialog).getByRole("button", { name: "Done" }));
  await screen.findByRole("rowheader", { name: "Canary" });
  for (const canary of [clientSecret, accessToken]) {
    await expect.poll(() => cachesOf(client).includes(canary)).toBe(false);
    expect(document.documentElement.outerHTML).not.toContain(canary);
  }
});

it("while the one-time view is open, the secret is already gone from the caches", async () => {
  const { client, clientSecret } = await openPage();
  await expect.poll(() => cachesOf(client).includes(clientSecret)).toBe(false);
});

it("a token request is not paused while the browser reports being offline, and no secret would go to disk", async () => {
  const { client, user, dialog, clientSecret } = await openPage();
  onlineManager.setOnline(false);
  onTestFinished(() => onlineManager.setOnline(true));
  await user.click(within(dialog).getByRole("button", { name: "Test token" }));
  await screen.findByRole("region", { name: "Result" });
  expect(
    client
      .getMutationCache()
      .getAll()
      .map(({ state }) => state.isPaused),
  ).not.toContain(true);
  expect(JSON.stringify(dehydrate(client))).not.toContain(clientSecret);
});

it("after the token lab closes, neither the caches nor the page contain the typed secret or the token", async () => {
  const { client, user, dialog, clientSecret } = await openPage();
  await user.click(within(dialog).getByRole("button", { name: "Copy client secret" }));
  await user.click(within(dialog).getByRole("button", { name: "Done" }));
  await user.click(await screen.findByRole("button", { name: "Actions for Canary" }));
  await user.click(await screen.findByRole("menuitem", { name: "Test token" }));
  const lab = await screen.findByRole("dialog", { name: "Test token" });
  await user.type(within(lab).getByRole("textbox", { name: "Client secret" }), clientSecret);
  await user.click(within(lab).getByRole("button", { name: "Request token" }));
  await user.click(await screen.findByRole("button", { name: "Show access token" }));
  const accessToken = (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Access token" }))
    .value;
  const [closeInFooter] = within(lab).getAllByRole("button", { name: "Close" }).reverse();
  if (closeInFooter) await Promise.all([waitForElementToBeRemoved(lab), user.click(closeInFooter)]);
  for (const canary of [clientSecret, accessToken]) {
    await expect.poll(() => cachesOf(client).includes(canary)).toBe(false);
    expect(document.documentElement.outerHTML).not.toContain(canary);
  }
});

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { vi } from "vitest";
import { ApiKeysPage } from "../../src/api-keys/api-keys-page.tsx";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { API_KEYS_PATH, apiKeyPath, TOKEN_PATH } from "../../src/contract/paths.ts";
import { ManagerContext } from "../../src/manager/manager-context.ts";
import { daAll } from "../../src/messages/da-all.ts";
import { deAll } from "../../src/messages/de-all.ts";
import { type AllMessages, enAll } from "../../src/messages/en-all.ts";
import { MessagesProvider } from "../../src/messages/messages-context.tsx";
import { createQueryClient } from "../../src/query-client.ts";
import { FakeManager } from "./fake-manager.tsx";
import { files } from "./files-that-fail.ts";
import type { ManagerProcess } from "./manager-process.ts";
import { Network } from "./network.ts";

// The browser's address determines the origin of a request.
function setAddress(url: string): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(url);
}

/** How long a page may take to settle before it counts as hung, in milliseconds. */
const HANG_MS = 120_000;

/** Waits for a task of the event loop. Uses `setImmediate`, which the fake clock does not replace. */
const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));

const texts: Record<string, AllMessages> = { en: enAll, da: daAll, de: deAll };

/** The page in front of a user, the service behind it, and what can happen between them. */
export class World {
  readonly network: Network;
  readonly manager: FakeManager;
  /** True if the browser lets the frame use the clipboard. */
  isClipboardAllowed = true;
  queryClient = createQueryClient();
  isMounted = false;
  #page = { gone: false };
  readonly #appToken: string;
  readonly #irisOrigin: string;
  readonly #tokenOrigin: string;
  readonly #fetch: typeof globalThis.fetch;

  private constructor(server: ManagerProcess, appToken: string, fetch: typeof globalThis.fetch) {
    this.#appToken = appToken;
    this.#irisOrigin = server.origins.iris;
    this.#tokenOrigin = server.origins.token;
    this.#fetch = fetch;
    this.network = new Network(fetch, server.origins.iris);
    this.manager = new FakeManager({
      environment: { irisOrigin: server.origins.iris, tokenOrigin: server.origins.token },
    });
    this.manager.answerRefresh = async () => appToken;
    this.manager.connect(appToken);
  }

  /**
   * Creates an account and opens the page in it. Without `account`, the account has one key; with a name, which may
   * contain sentinels, it has none.
   */
  static async open(server: ManagerProcess, account = ""): Promise<World> {
    const { fetch } = globalThis;
    setAddress(server.origins.shell);
    const appToken = await server.createAppToken(account || "Test");
    setAddress(server.origins.extension);
    const world = new World(server, appToken, fetch);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(navigator, "onLine", "get").mockImplementation(() => !world.network.isOffline);
    const clipboard = {
      writeText: () => (world.isClipboardAllowed ? Promise.resolve() : Promise.reject(new Error("refused"))),
    };
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue(clipboard as unknown as Clipboard);
    // As in a frame without clipboard access: reports success although nothing is copied.
    Object.assign(document, { execCommand: () => true });
    files.isFailing = false;
    files.forget();
    if (account === "") {
      await world.service("POST", API_KEYS_PATH, {
        body: { name: "First", description: "There from the start", allowedScopes: ["asset.view"] },
      });
    }
    await world.mount();
    return world;
  }

  /** Ends the walk and restores everything that it replaced. */
  async close(): Promise<void> {
    this.network.goOnline();
    this.network.loseHeld();
    await this.unmount();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }

  /** Shows the page, after `prepare` has filled its query client. */
  async mount(prepare: (queryClient: QueryClient) => Promise<void> = async () => {}): Promise<void> {
    this.isMounted = true;
    this.#page = { gone: false };
    this.manager.connect(this.#appToken);
    vi.stubGlobal("fetch", this.network.fetchFor(this.#page));
    this.queryClient = createQueryClient();
    await prepare(this.queryClient);
    const { Connection } = this.manager;
    await act(async () => {
      render(
        <QueryClientProvider client={this.queryClient}>
          <Connection>
            {(connection) => (
              <MessagesProvider language={connection.language}>
                {connection.status === "connected" && (
                  <ManagerContext value={connection.manager}>
                    <ApiKeysPage />
                  </ManagerContext>
                )}
              </MessagesProvider>
            )}
          </Connection>
        </QueryClientProvider>,
      );
    });
    await this.settle();
  }

  async unmount(): Promise<void> {
    this.#page.gone = true;
    cleanup();
    this.isMounted = false;
    await this.queryClient.cancelQueries();
    this.queryClient.clear();
  }

  /** Waits until nothing is in flight except held responses. */
  async settle(): Promise<void> {
    const isQuiet = () =>
      !this.network.isBusy &&
      files.loading === 0 &&
      (this.network.holdsAnswers || this.queryClient.isMutating() === 0) &&
      this.queryClient.isFetching() === 0;
    let quiet = 0;
    const began = Date.now();
    // Check twice: work that has just ended may have started more.
    while (quiet < 2) {
      if (Date.now() - began > HANG_MS) throw new Error(`The page does not come to rest: ${this.#unrest()}`);
      await act(async () => {
        await nextTask();
        // Skip the app's own pauses before a retry.
        if (!this.network.isBusy && files.loading === 0) vi.advanceTimersByTime(100);
      });
      quiet = isQuiet() ? quiet + 1 : 0;
    }
  }

  /** Advances the clock, for example for the debounce of a search. */
  async pass(milliseconds: number): Promise<void> {
    await this.do(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  }

  /** Refetches the list, as the page does when the user returns to it. */
  async reload(): Promise<void> {
    await this.do(() => {
      void this.queryClient.invalidateQueries({ queryKey: ["api-keys"] });
    });
  }

  #unrest(): string {
    const mutations = this.queryClient.getMutationCache().getAll();
    return JSON.stringify({
      isBusy: this.network.isBusy,
      files: files.loading,
      fetching: this.queryClient.isFetching(),
      mutating: mutations.map(({ state, options }) => [options.mutationKey, state.status, state.isPaused]),
    });
  }

  /** Performs an action and waits until the page has settled. */
  async do(action: () => unknown): Promise<void> {
    await act(async () => {
      await action();
    });
    await this.settle();
  }

  /** All texts in the language on screen. */
  get texts(): AllMessages {
    return texts[document.documentElement.lang] ?? enAll;
  }

  get openDialog(): HTMLDialogElement | undefined {
    return document.querySelector<HTMLDialogElement>("dialog[open]") ?? undefined;
  }

  /** Calls the service directly, as another administrator would. */
  async service(
    method: string,
    path: string,
    init: { body?: unknown; version?: number } = {},
  ): Promise<Response> {
    const headers = new Headers({
      Authorization: `Bearer ${this.#appToken}`,
      "Content-Type": "application/json",
    });
    if (init.version !== undefined) headers.set("If-Match", `"${init.version}"`);
    if (method === "POST") headers.set("Idempotency-Key", crypto.randomUUID());
    return this.#fetch(`${this.#irisOrigin}${path}`, {
      method,
      headers,
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  }

  /** Requests a token from the token endpoint, as an integration would. */
  async requestToken(clientId: string, clientSecret: string, scope = "asset.view"): Promise<Response> {
    const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
    const body = new URLSearchParams({ ...form, scope });
    const page = location.origin;
    // An integration is not a web page, to which the endpoint would not answer.
    setAddress(this.#tokenOrigin);
    try {
      return await this.#fetch(`${this.#tokenOrigin}${TOKEN_PATH}`, { method: "POST", body });
    } finally {
      setAddress(page);
    }
  }

  /** Chooses an entry from a key's menu. */
  async choose(name: string, entry: string): Promise<void> {
    const label = this.texts.table.actionsFor(name);
    // Pointing at the button loads the menu, which then replaces the button.
    await this.do(() => fireEvent.pointerEnter(screen.getByRole("button", { name: label })));
    await this.do(() => fireEvent.keyDown(screen.getByRole("button", { name: label }), { key: "Enter" }));
    await this.do(() => fireEvent.click(screen.getByRole("menuitem", { name: entry })));
  }

  async activeKeys(): Promise<readonly ApiKey[]> {
    return (await (await this.service("GET", `${API_KEYS_PATH}?status=ACTIVE&size=100`)).json()).content;
  }

  /** Counts the events of a type over all keys, including revoked ones. */
  async countEvents(type: string): Promise<number> {
    const revoked = await (await this.service("GET", `${API_KEYS_PATH}?status=REVOKED&size=100`)).json();
    const keys: readonly ApiKey[] = [...(await this.activeKeys()), ...revoked.content];
    const events = await Promise.all(
      keys.map(async ({ id }) =>
        (await this.service("GET", `${apiKeyPath(id, "/events")}?size=1000`)).json(),
      ),
    );
    return events.flatMap(({ content }) => content).filter((event) => event.type === type).length;
  }
}

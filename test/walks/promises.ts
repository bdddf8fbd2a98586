import { expect } from "vitest";
import { findField, isHeaded, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

/** Checks the app's promises about writes and secrets after every step of a walk. (`docs/architecture.md`) */
export class Promises {
  readonly #world: World;
  /** Secrets that the user copied or explicitly gave up, or that were lost when Manager removed the page. */
  readonly #settled = new Set<string>();
  /** Number of rotations by the other administrator. */
  foreignRotations = 0;
  #writesSeen = 0;
  #toastsSeen = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Records that the user has copied a secret or given it up. */
  settle(clientSecret: string | undefined): void {
    if (clientSecret !== undefined) this.#settled.add(clientSecret);
  }

  isSettled(clientSecret: string): boolean {
    return this.#settled.has(clientSecret);
  }

  /** Records that Manager removed the page. */
  settleAll(): void {
    for (const clientSecret of this.#delivered) this.#settled.add(clientSecret);
    this.#writesSeen = this.#world.network.writes.length;
  }

  /** Checks what must hold after every step. */
  check(): void {
    if (!this.#world.isMounted) return;
    this.#everySecretIsShownOrSettled();
    this.#nothingIsLeftOfClosedSecrets();
    this.#everyOutcomeIsSaid();
  }

  /** Checks the settled page: nothing happened twice, and the list shows every active key. */
  async checkAtTheEnd(): Promise<void> {
    const { network } = this.#world;
    const succeeded = (path: string) =>
      new Set(
        network.writes
          .filter(
            ({ status = 0, url, idempotencyKey }) =>
              idempotencyKey && status < 300 && status > 0 && url.endsWith(path),
          )
          .map(({ idempotencyKey }) => idempotencyKey),
      ).size;
    expect(await this.#world.countEvents("CREATED"), "keys created").toBe(succeeded("/api-keys") + 1);
    expect(await this.#world.countEvents("ROTATED"), "rotations").toBe(
      succeeded("/rotate") + this.foreignRotations,
    );
    const listed = [...document.querySelectorAll("table tbody th[scope=row] bdi")].map(
      (name) => name.textContent,
    );
    for (const { name } of await this.#world.activeKeys()) expect(listed, "the list").toContain(name);
  }

  get #delivered(): ReadonlySet<string> {
    const { writes } = this.#world.network;
    return new Set(
      writes.flatMap(({ isDelivered, clientSecret }) => (isDelivered && clientSecret ? [clientSecret] : [])),
    );
  }

  #everySecretIsShownOrSettled(): void {
    for (const clientSecret of this.#delivered) {
      if (this.#settled.has(clientSecret)) continue;
      expect(shownSecret(this.#world), "an issued secret that nobody has is on screen").toBe(clientSecret);
    }
  }

  #nothingIsLeftOfClosedSecrets(): void {
    const shown = shownSecret(this.#world);
    const { queryClient } = this.#world;
    const caches = JSON.stringify([
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ]);
    const values = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(
      ({ value }) => value,
    );
    const page = `${document.documentElement.outerHTML} ${values.join(" ")}`;
    for (const clientSecret of this.#delivered) {
      if (clientSecret === shown) continue;
      expect(page.includes(clientSecret), "a secret on the page after its view closed").toBe(false);
      expect(caches.includes(clientSecret), "a secret in the caches after its view closed").toBe(false);
    }
    expect(JSON.stringify(this.#world.manager.toasts).includes(shown ?? "\0"), "a secret in a toast").toBe(
      false,
    );
  }

  #everyOutcomeIsSaid(): void {
    const world = this.#world;
    const { network, queryClient, manager, texts } = world;
    if (network.holdsAnswers || queryClient.isMutating() > 0) return;
    const hasNews = network.writes.length > this.#writesSeen;
    const toasts = manager.toasts.length - this.#toastsSeen;
    this.#writesSeen = network.writes.length;
    this.#toastsSeen = manager.toasts.length;
    if (!hasNews) return;
    const isSaid =
      toasts > 0 ||
      document.querySelector("[role=alert], dialog [role=status], [aria-invalid=true]") !== null ||
      isHeaded(this.#world, texts.lostAnswer.heading) ||
      findField(this.#world, texts.credentials.clientSecret) !== undefined;
    const { method, url, status, isDelivered } = network.writes.at(-1) ?? {};
    const page = world.openDialog?.textContent ?? document.body.textContent;
    expect(isSaid, `what became of ${method} ${url} (${status}, ${isDelivered}) is said on: ${page}`).toBe(
      true,
    );
  }
}

/** What happens to the next write between the app and the service. */
export type Fate =
  /** Request and response both arrive. */
  | "answered"
  /** The request never reaches the service. */
  | "dropped"
  /** The request reaches the service; the response is lost. */
  | "lost"
  /** The request reaches the service; the response waits until it is delivered or lost. */
  | "held";

/** A write as recorded by the network. */
export interface SeenWrite {
  readonly method: string;
  readonly url: string;
  readonly idempotencyKey: string | null;
  /** Status of the service's response. Undefined if the write never reached the service. */
  readonly status: number | undefined;
  /** The client secret in the service's response, if any. */
  readonly clientSecret: string | undefined;
  /** True once the app has received the response. */
  isDelivered: boolean;
}

interface HeldAnswer {
  deliver(): void;
  lose(): void;
}

/** A fake network between the app and the service: it can be cut, and can lose or hold responses to writes. */
export class Network {
  readonly writes: SeenWrite[] = [];
  /** URLs of all writes, whatever their outcome. */
  readonly sent: string[] = [];
  /** URLs of all reads. */
  readonly reads: string[] = [];
  nextFate: Fate = "answered";
  isOffline = false;
  #inFlight = 0;
  #held: HeldAnswer[] = [];
  readonly #fetch: typeof globalThis.fetch;
  readonly #irisOrigin: string;

  constructor(fetch: typeof globalThis.fetch, irisOrigin: string) {
    this.#fetch = fetch;
    this.#irisOrigin = irisOrigin;
  }

  /** True while any request is in flight whose response is not held. */
  get isBusy(): boolean {
    return this.#inFlight > this.#held.length;
  }

  get holdsAnswers(): boolean {
    return this.#held.length > 0;
  }

  /** Cuts the connection. Held responses are lost, and requests fail until `goOnline`. */
  goOffline(): void {
    this.isOffline = true;
    this.loseHeld();
  }

  goOnline(): void {
    this.isOffline = false;
  }

  deliverHeld(): void {
    for (const answer of this.#held.splice(0)) answer.deliver();
  }

  loseHeld(): void {
    for (const answer of this.#held.splice(0)) answer.lose();
  }

  /**
   * Returns a replacement of `fetch` for a page. Once the page is `gone`, no response reaches it, as when Manager
   * removes its frame.
   */
  fetchFor(page: { gone: boolean }): typeof globalThis.fetch {
    return async (input, init = {}) => {
      this.#inFlight += 1;
      try {
        return await this.#carry(page, String(input), init);
      } finally {
        this.#inFlight -= 1;
      }
    };
  }

  async #carry(page: { gone: boolean }, url: string, init: RequestInit): Promise<Response> {
    if (this.isOffline || page.gone) throw new TypeError("Failed to fetch");
    const method = init.method ?? "GET";
    const isWrite = method !== "GET" && url.startsWith(`${this.#irisOrigin}/api/api-key/`);
    if (!isWrite) {
      this.reads.push(url);
      return this.#fetch(url, init);
    }
    this.sent.push(url);
    const fate = this.nextFate;
    this.nextFate = "answered";
    const seen = { method, url, idempotencyKey: new Headers(init.headers).get("Idempotency-Key") };
    if (fate === "dropped") {
      this.writes.push({ ...seen, status: undefined, clientSecret: undefined, isDelivered: false });
      throw new TypeError("Failed to fetch");
    }
    const response = await this.#fetch(url, { ...init, signal: null });
    const text = await response.text();
    const clientSecret = /"clientSecret":"([^"]+)"/.exec(text)?.[1];
    const write: SeenWrite = {
      ...seen,
      status: response.status,
      clientSecret,
      isDelivered: false,
    };
    this.writes.push(write);
    if (fate === "lost") throw new TypeError("Failed to fetch");
    if (fate === "held") {
      await new Promise<void>((resolve, reject) => {
        this.#held.push({ deliver: resolve, lose: () => reject(new TypeError("Failed to fetch")) });
      });
    }
    if (page.gone) throw new TypeError("Failed to fetch");
    write.isDelivered = true;
    return new Response(text, { status: response.status, headers: response.headers });
  }
}

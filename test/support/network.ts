/** What happens to the next write on its way to the service or back. */
export type Fate =
  /** Sent and answered. */
  | "answered"
  /** Never reaches the service. */
  | "dropped"
  /** Reaches the service; the answer does not come back. */
  | "lost"
  /** Reaches the service; the answer waits until it is let go or lost. */
  | "held";

/** A write as the network saw it. */
export interface SeenWrite {
  readonly method: string;
  readonly url: string;
  readonly idempotencyKey: string | null;
  /** What the service answered; undefined where the write never reached it. */
  readonly status: number | undefined;
  /** The client secret in the service's answer, if there was one. */
  readonly clientSecret: string | undefined;
  /** True once the app has the answer. */
  isDelivered: boolean;
}

interface HeldAnswer {
  deliver(): void;
  lose(): void;
}

/** The network between the app and the service, for tests: it can be cut, and lose or hold answers to writes. */
export class Network {
  readonly writes: SeenWrite[] = [];
  /** The addresses that were written to, whatever became of it. */
  readonly sent: string[] = [];
  /** The addresses that were read from. */
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

  /** True while a request is under way whose answer is not held. */
  get isBusy(): boolean {
    return this.#inFlight > this.#held.length;
  }

  get holdsAnswers(): boolean {
    return this.#held.length > 0;
  }

  /** Cuts the connection: what is under way fails, and so does what is sent until `goOnline`. */
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
   * Returns what takes the place of `fetch` in a page, until the page is `gone`: then nothing reaches it any more, as
   * when Manager removes its frame.
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

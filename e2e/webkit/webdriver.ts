import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** Key codes of WebDriver (W3C WebDriver, section 17.4.2). */
export const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  Space: " ",
  ArrowDown: "\uE015",
  Control: "\uE009",
  Shift: "\uE008",
} as const;

/** An element of the page, as WebDriver refers to it. */
export type ElementReference = Readonly<Record<"element-6066-11e4-a52e-4f735466cecf", string>>;

/** The error of a command that the driver refused. */
class WebDriverError extends Error {}

/** A minimal client of the W3C WebDriver protocol, with only what the tests need. */
export class WebDriver {
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  /** Starts WebKitGTK's driver and a browser. Requires a display. */
  static async start(): Promise<WebDriver> {
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore" });
    const address = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await untilReady(() =>
      command<{ sessionId: string }>("POST", address, { capabilities: { alwaysMatch: {} } }),
    );
    return new WebDriver(driver, `${address}/${sessionId}`);
  }

  async close(): Promise<void> {
    await command("DELETE", this.#session).catch(() => {});
    this.#driver.kill();
  }

  goto(url: string): Promise<void> {
    return command("POST", `${this.#session}/url`, { url });
  }

  resize(width: number, height: number): Promise<void> {
    return command("POST", `${this.#session}/window/rect`, { width, height });
  }

  /** Switches to a frame of the page, or with `null` back to the page itself. */
  switchToFrame(frame: ElementReference | null): Promise<void> {
    return command("POST", `${this.#session}/frame`, { id: frame });
  }

  /** Runs a function body in the page. Arguments and result are elements or JSON. */
  execute<Result>(script: string, args: readonly unknown[] = []): Promise<Result> {
    return command("POST", `${this.#session}/execute/sync`, { script, args });
  }

  click(element: ElementReference): Promise<void> {
    return command("POST", `${this.#session}/element/${idOf(element)}/click`, {});
  }

  /** Presses keys one after another in the focused element, while `held` stays down. */
  press(keys: string, held?: string): Promise<void> {
    const strokes = [...keys].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    const actions = held
      ? [{ type: "keyDown", value: held }, ...strokes, { type: "keyUp", value: held }]
      : strokes;
    return command("POST", `${this.#session}/actions`, {
      actions: [{ type: "key", id: "keyboard", actions }],
    });
  }

  /** Returns a screenshot of the window as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await command<string>("GET", `${this.#session}/screenshot`), "base64");
  }
}

function idOf(element: ElementReference): string {
  return element["element-6066-11e4-a52e-4f735466cecf"];
}

async function command<Result = void>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new WebDriverError(`${value.error}: ${value.message}`);
  return value;
}

async function untilReady<Result>(start: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await start();
    } catch (error) {
      // Retry only until the driver listens: a command that it refused would be refused again.
      if (error instanceof WebDriverError) throw error;
      // Poll: nothing signals that a port is open.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

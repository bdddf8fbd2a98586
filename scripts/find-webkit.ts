import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { onPath, run } from "./find-browser.ts";

/** A display that only WebKitGTK's windows use. */
export interface Display {
  /** The value of `DISPLAY`. */
  readonly name: string;
  close(): void;
}

/**
 * Finds WebKitGTK's driver and Xvfb, or installs Debian's packages (as root), and starts Xvfb. Returns undefined if
 * they are unavailable, as on macOS and Windows.
 */
export async function openWebKitDisplay(): Promise<Display | undefined> {
  if (!isThere() && process.getuid?.() === 0 && run("apt-get", ["update"])) {
    console.error("WebKitGTK's driver or Xvfb not found; installing them…");
    run("apt-get", ["install", "-y", "--no-install-recommends", "webkit2gtk-driver", "xvfb"]);
  }
  if (!isThere()) return undefined;
  // Xvfb chooses a free display and writes its number to standard output.
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "2600x1500x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const number = await firstLine(server);
  return number === undefined ? undefined : { name: `:${number}`, close: () => void server.kill() };
}

function isThere(): boolean {
  return ["WebKitWebDriver", "Xvfb"].every((command) => onPath([command]).some(existsSync));
}

function firstLine(server: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.stdout?.once("data", (data: Buffer) => resolve(data.toString().trim()));
    server.once("exit", () => resolve(undefined));
  });
}

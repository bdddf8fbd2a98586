import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import type { BuiltPage } from "./build-pages.ts";
import { answers } from "./pages/api-data.ts";

const FILE_LATENCY_MS = 40;
const API_LATENCY_MS = 50;

const types: Record<string, string> = { js: "text/javascript", css: "text/css" };

/** Serves the built pages and their APIs: files after 40 ms, compressed with brotli, and API calls after 50 ms. */
export function servePages(pages: readonly BuiltPage[], port: number): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = answers[pathname.replace(/\/id-\d+\//, "/id/")];
    if (answer !== undefined) {
      await pause(API_LATENCY_MS);
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(answer));
      return;
    }
    await pause(FILE_LATENCY_MS);
    const page = pages.find(({ name }) => pathname === `/${name}/`);
    if (page) {
      const links = page.styles.map((file) => `<link rel="stylesheet" href="${file}">`).join("");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><html lang="en"><title>${page.name}</title>${links}<script type="module" src="${page.entry}"></script><body></body></html>`,
      );
      return;
    }
    const file = join("bench/results/pages", pathname.replaceAll("..", ""));
    try {
      const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
      compressed.set(file, body);
      response.setHeader("Content-Type", types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream");
      response.setHeader("Content-Encoding", "br");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

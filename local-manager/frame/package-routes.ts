import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { Hono } from "hono";
import { framePolicy } from "../manager/frame-policy.ts";
import type { AppPackages } from "../marketplace/app-packages.ts";
import type { Origins } from "../origins.ts";
import { frameDocument } from "./frame-document.ts";
import { languageOf, REMOTE_NAME } from "./frame-request.ts";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  png: "image/png",
  svg: "image/svg+xml",
};

/** Creates the extension's origin for uploaded packages: their files, and their frame under their own manifest. */
export function packageRoutes(origins: Origins, packages: AppPackages): Hono {
  const routes = new Hono();
  routes.get("/packages/:account/:version/frame/:extension", (context) => {
    const { account, version, extension } = context.req.param();
    const { manifest, basePath } = packages.find(account, version);
    if (basePath === "" || !manifest.extensions.some(({ id }) => id === extension)) return context.notFound();
    context.header("Content-Security-Policy", framePolicy(manifest, origins).contentSecurityPolicy);
    context.header("Cache-Control", "no-store");
    const entry = `${origins.extension}${basePath}/remoteEntry.js`;
    const remote = { name: REMOTE_NAME, entry, module: extension };
    return context.html(frameDocument(origins, remote, languageOf(context)));
  });

  routes.get("/packages/:account/:version/:file{.+}", async (context) => {
    const { account, version, file } = context.req.param();
    const { folder, basePath } = packages.find(account, version);
    const path = resolve(join(folder, file));
    const type = types[path.split(".").at(-1) ?? ""];
    if (basePath === "" || type === undefined || !path.startsWith(resolve(folder) + sep))
      return context.notFound();
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return context.notFound();
    return context.body(new Uint8Array(content), 200, { "Content-Type": type, "Cache-Control": "no-cache" });
  });
  return routes;
}

import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { Hono } from "hono";
import { framePolicy } from "../manager/frame-policy.ts";
import type { AppPackages } from "../marketplace/app-packages.ts";
import type { Origins } from "../origins.ts";
import { answerFrame } from "./answer-frame.ts";

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
    const app = packages.find(account, version);
    return app === packages.built ? context.notFound() : answerFrame(context, origins, app, extension);
  });

  routes.get("/packages/:account/:version/:file{.+}", async (context) => {
    const { account, version, file } = context.req.param();
    const app = packages.find(account, version);
    const { folder } = app;
    const path = resolve(join(folder, file));
    const type = types[path.split(".").at(-1) ?? ""];
    // A service worker would answer in place of the frame's document, and go on after the app is uninstalled.
    if (context.req.header("Service-Worker") !== undefined) return context.notFound();
    if (app === packages.built || type === undefined || !path.startsWith(resolve(folder) + sep))
      return context.notFound();
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return context.notFound();
    return context.body(new Uint8Array(content), 200, {
      "Content-Type": type,
      "Cache-Control": "no-cache",
      // Opened as a document, an SVG would run its scripts on the extension's origin; a worker has no other policy.
      "Content-Security-Policy": `${framePolicy(app.manifest, origins).contentSecurityPolicy}; sandbox`,
    });
  });
  return routes;
}

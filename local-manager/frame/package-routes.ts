import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { Hono } from "hono";
import { framePolicy } from "../manager/frame-policy.ts";
import type { AppPackages } from "../marketplace/app-packages.ts";
import type { Origins } from "../origins.ts";
import { answerFrame } from "./frame-document.ts";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  png: "image/png",
  svg: "image/svg+xml",
};

/**
 * Creates the routes of uploaded packages on the extension's origin: files, and frames under their own manifests' CSP.
 */
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
    // A service worker could replace the frame's document and would outlive the app's uninstallation.
    if (context.req.header("Service-Worker") !== undefined) return context.notFound();
    if (app === packages.built || type === undefined || !path.startsWith(resolve(folder) + sep))
      return context.notFound();
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return context.notFound();
    return context.body(new Uint8Array(content), 200, {
      "Content-Type": type,
      "Cache-Control": "no-cache",
      // Without a policy, an SVG opened as a document would run scripts on the extension's origin, and a worker would
      // be unrestricted.
      "Content-Security-Policy": `${framePolicy(app.manifest, origins).contentSecurityPolicy}; sandbox`,
    });
  });
  return routes;
}

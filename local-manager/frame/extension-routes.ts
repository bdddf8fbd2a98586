import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { securityHeaders } from "../../server/guards.ts";
import { refuseNul } from "../http/guards.ts";
import { answerError } from "../http/service-error.ts";
import { framePolicy } from "../manager/frame-policy.ts";
import type { Services } from "../services.ts";
import { answerFrame } from "./frame-document.ts";

/** Types of the files that a package may serve, by the end of their names. */
const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  png: "image/png",
  svg: "image/svg+xml",
};

/**
 * Creates the extension's origin: the files of the local build and of uploaded packages, and their frame documents, each
 * under the CSP of its own manifest.
 */
export function extensionRoutes({ origins, packages }: Services): Hono {
  const routes = new Hono().use(securityHeaders, refuseNul);
  routes.onError(answerError);

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

  routes.get("/frame/:extension", (context) =>
    answerFrame(context, origins, packages.built, context.req.param("extension")),
  );

  routes.get("/frame-loader.js", serveStatic({ path: "dist/frame-loader/frame-loader.js" }));
  routes.use(async (context, next) => {
    // Files with a hash in their name never change. The entry must be revalidated.
    const immutable = /-[\w-]{8}\.(js|css)$/.test(context.req.path);
    context.header("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    await next();
  });
  routes.use(serveStatic({ root: "dist/extension" }));
  return routes;
}

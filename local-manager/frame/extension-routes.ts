import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { securityHeaders } from "../../server/guards.ts";
import { refuseNul } from "../http/guards.ts";
import { answerError } from "../http/service-error.ts";
import type { Services } from "../services.ts";
import { answerFrame } from "./frame-document.ts";
import { packageRoutes } from "./package-routes.ts";

/** Creates the extension's origin: its built files, and its frame document under the manifest's CSP. */
export function extensionRoutes({ origins, packages }: Services): Hono {
  const routes = new Hono().use(securityHeaders, refuseNul);
  routes.onError(answerError);
  routes.route("/", packageRoutes(origins, packages));

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

import { Hono } from "hono";
import { wholeNumber } from "../api-keys/list-api-keys.ts";
import { ServiceError } from "../http/service-error.ts";
import { type AccessTokenReader, readAccessToken } from "./access-token-bearer.ts";
import { assets } from "./assets.ts";

/** Creates `GET /api/asset/v2/assets`, which requires an access token with the scope `asset.view`. */
export function assetRoutes(reader: AccessTokenReader): Hono {
  const routes = new Hono();
  routes.get("/api/asset/v2/assets", async (context) => {
    const { scopes } = await readAccessToken(context, reader);
    if (!scopes.has("asset.view")) {
      throw new ServiceError("missing_scope", "The access token lacks the scope asset.view.", {
        scope: "asset.view",
      });
    }
    const size = wholeNumber("size", context.req.query("size") ?? "20", 1, 1000);
    const page = wholeNumber("page", context.req.query("page") ?? "0", 0, 1_000_000);
    const content = assets.slice(page * size, (page + 1) * size);
    context.header("Cache-Control", "no-store");
    return context.json({
      content,
      totalPages: Math.ceil(assets.length / size),
      totalElements: assets.length,
      number: page,
      size,
      numberOfElements: content.length,
    });
  });
  return routes;
}

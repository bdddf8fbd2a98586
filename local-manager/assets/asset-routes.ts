import { Hono } from "hono";
import { readPaging, toPage } from "../http/paging.ts";
import { ServiceError } from "../http/service-error.ts";
import type { Services } from "../services.ts";
import { readAccessToken } from "./access-token-bearer.ts";
import { assets } from "./assets.ts";

/** Creates `GET /api/asset/v2/assets`, which requires an access token with the scope `asset.view`. */
export function assetRoutes(services: Services): Hono {
  return new Hono().get("/api/asset/v2/assets", async (context) => {
    const { scopes } = await readAccessToken(context, services);
    if (!scopes.has("asset.view")) {
      throw new ServiceError("missing_scope", "The access token lacks the scope asset.view.", {
        scope: "asset.view",
      });
    }
    const paging = readPaging(context.req.query());
    const { size, page } = paging;
    context.header("Cache-Control", "no-store");
    return context.json(toPage(assets.slice(page * size, (page + 1) * size), assets.length, paging));
  });
}

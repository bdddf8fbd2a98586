import { Hono } from "hono";
import { readPaging, toPage } from "../http/paging.ts";
import { ServiceError } from "../http/service-error.ts";
import type { Services } from "../services.ts";
import { readAccessToken } from "./access-token-bearer.ts";

/** The machines of every account, reduced to what is needed to try out an access token. Invented data. */
export const assets = [
  { id: "a1f0", name: "Excavator 12", brand: "Hydrema", model: "MX18" },
  { id: "b2e1", name: "Lift 4", brand: "Genie", model: "S-65" },
  { id: "c3d2", name: "Roller 7", brand: "Bomag", model: "BW 120" },
];

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

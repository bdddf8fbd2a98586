import { Hono } from "hono";
import * as z from "zod/mini";
import manifest from "../../iris-app-manifest.ts";
import { limitBody } from "../http/guards.ts";
import { readBody } from "../http/read-body.ts";
import { answerError, ServiceError } from "../http/service-error.ts";
import { findInstalledApp } from "../marketplace/installed-apps.ts";
import { marketplaceRoutes, whoSchema } from "../marketplace/marketplace-routes.ts";
import { hasSentinel } from "../sentinels.ts";
import type { Services } from "../services.ts";
import { createAccount, defaultAccount, findAccount, listUsers, removeUser } from "./accounts.ts";
import { APP_TOKEN_LIFETIME_SECONDS } from "./app-tokens.ts";
import { framePolicy } from "./frame-policy.ts";

const accountSchema = z.object({ name: z.string().check(z.minLength(1), z.maxLength(200)) });

/** Creates the API of Manager's own page. There is no sign-in: anyone who can reach it is trusted. */
export function shellRoutes(services: Services): Hono {
  const { database, appTokens, packages, origins } = services;
  const routes = new Hono();
  const appId = manifest.moduleFederationName;

  routes.use("*", async (context, next) => {
    const origin = context.req.header("Origin");
    if (origin !== undefined && origin !== origins.shell) {
      throw new ServiceError("unauthorized", "Only Manager's own page may ask.");
    }
    await next();
  });

  for (const path of ["/app-token", "/accounts", "/installations", "/installations/*"]) {
    routes.use(path, limitBody(16));
  }

  routes.get("/session", async (context) => {
    const { account, user, users, installed } = await sessionOf(context.req.query());
    const app = packages.find(account.id, installed?.version ?? "");
    const { sandbox, allow } = framePolicy(app.manifest, origins);
    return context.json({
      account,
      user: { id: user.id, name: user.name, role: user.role },
      users: users.map(({ id, name, role }) => ({ id, name, role })),
      mayInstallApps: user.scopes.includes("account.marketplace.app.install"),
      extensions: installed
        ? app.manifest.extensions.map(({ id, menuItem }) => ({
            id,
            menuItem,
            frameUrl: `${origins.extension}${app.basePath}/frame/${id}`,
            origin: origins.extension,
            sandbox,
            allow,
          }))
        : [],
    });
  });

  routes.post("/app-token", async (context) => {
    const { accountId, userId } = await readBody(context, whoSchema);
    const { account, user, installed } = await sessionOf({ account: accountId, user: userId });
    if (user.id !== userId || !installed) {
      throw new ServiceError("not_found", "No such user, or the app is not installed.");
    }
    if (hasSentinel(account.name, "no-app-token")) return context.json({ token: null });
    const scopes = installed.grantedScopes;
    return context.json({
      token: await appTokens.mint({ userId, accountId, appId, scopes }),
      expiresIn: APP_TOKEN_LIFETIME_SECONDS,
    });
  });

  routes.post("/accounts", async (context) => {
    const { name } = await readBody(context, accountSchema);
    return context.json(await createAccount(database, name), 201);
  });

  routes.delete("/accounts/:accountId/users/:userId", async (context) => {
    const { accountId, userId } = context.req.param();
    await removeUser(database, accountId, userId);
    return context.body(null, 204);
  });

  routes.route("/", marketplaceRoutes(services));

  routes.onError(answerError);
  return routes;

  /** Returns the account, the oldest one by default, and the user, by default or if unknown its administrator. */
  async function sessionOf({ account: id, user: userId }: { account?: string; user?: string }) {
    const account = id === undefined ? await defaultAccount(database) : await findAccount(database, id);
    if (account === undefined) throw new ServiceError("not_found", "There is no such account.");
    const users = await listUsers(database, account.id);
    const user = users.find((known) => known.id === userId) ?? users[0];
    if (user === undefined) throw new ServiceError("not_found", "The account has no users.");
    return { account, user, users, installed: await findInstalledApp(database, account.id, appId) };
  }
}

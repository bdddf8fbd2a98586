import { Hono } from "hono";
import manifest from "../../iris-app-manifest.ts";
import { answerError, ServiceError } from "../http/service-error.ts";
import { findInstalledApp } from "../marketplace/installed-apps.ts";
import { type MarketplaceServices, marketplaceRoutes } from "../marketplace/marketplace-routes.ts";
import { hasSentinel } from "../sentinels.ts";
import { createAccount, defaultAccount, findAccount, listUsers } from "./accounts.ts";
import { APP_TOKEN_LIFETIME_SECONDS, type AppTokens } from "./app-tokens.ts";
import { framePolicy } from "./frame-policy.ts";

/** Creates what Manager's own page asks its server for. There is no sign-in: who can reach it is trusted. */
export function shellRoutes({
  database,
  appTokens,
  marketplaceKey,
  packages,
  origins,
  clock,
}: MarketplaceServices & { appTokens: AppTokens }): Hono {
  const routes = new Hono();

  routes.use("*", async (context, next) => {
    const origin = context.req.header("Origin");
    if (origin !== undefined && origin !== origins.shell) {
      throw new ServiceError("unauthorized", "Only Manager's own page may ask.");
    }
    await next();
  });

  routes.get("/session", async (context) => {
    const account = await accountOf(context.req.query("account"));
    const users = await listUsers(database, account.id);
    const user = users.find(({ id }) => id === context.req.query("user")) ?? users[0];
    if (user === undefined) throw new ServiceError("not_found", "The account has no users.");
    const installed = await findInstalledApp(database, account.id, manifest.moduleFederationName);
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
    const { accountId, userId } = await context.req
      .json<{ accountId?: unknown; userId?: unknown }>()
      .catch(() => ({ accountId: undefined, userId: undefined }));
    const account = await accountOf(String(accountId));
    const users = await listUsers(database, account.id);
    const user = users.find(({ id }) => id === userId);
    const installed = await findInstalledApp(database, account.id, manifest.moduleFederationName);
    if (!user || !installed)
      throw new ServiceError("not_found", "No such user, or the app is not installed.");
    if (hasSentinel(account.name, "no-app-token")) return context.json({ token: null });
    return context.json({
      token: await appTokens.mint({
        userId: user.id,
        accountId: account.id,
        appId: manifest.moduleFederationName,
        scopes: installed.grantedScopes,
      }),
      expiresIn: APP_TOKEN_LIFETIME_SECONDS,
    });
  });

  routes.post("/accounts", async (context) => {
    const { name } = await context.req.json<{ name?: unknown }>().catch(() => ({ name: undefined }));
    if (typeof name !== "string" || name === "") {
      throw new ServiceError("constraint_violation", "An account wants a name.");
    }
    return context.json(await createAccount(database, name), 201);
  });

  routes.route("/", marketplaceRoutes({ database, marketplaceKey, packages, origins, clock }));

  routes.onError(answerError);
  return routes;

  async function accountOf(id: string | undefined) {
    const account = id === undefined ? await defaultAccount(database) : await findAccount(database, id);
    if (account === undefined) throw new ServiceError("not_found", "There is no such account.");
    return account;
  }
}

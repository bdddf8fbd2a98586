import type { Hono } from "hono";
import { findMatchingHash } from "../api-keys/client-credentials.ts";
import { findInstalledApp } from "../marketplace/installed-apps.ts";
import type { Services } from "../services.ts";
import { grantScopes } from "./grant-scopes.ts";
import { bearerToken, notAuthenticated } from "./token-answers.ts";
import { type Guards, tokenEndpoint } from "./token-endpoint.ts";

/** Lifetime of an app token for an app's server, in seconds. (Trackunit, "Calling the API on behalf of the User") */
const SERVER_APP_TOKEN_LIFETIME_SECONDS = 3600;

interface AppClientRow {
  readonly account_id: string;
  readonly app_id: string;
  readonly secret_hash: Uint8Array;
}

/**
 * Creates `/apptoken`, which exchanges an installed app's client credentials for an app token. The token acts on behalf
 * of the user who installed the app, with the scopes granted at installation.
 */
export function appTokenEndpoint({ database, appTokens }: Services, guards: Guards): Hono {
  return tokenEndpoint(guards, async (request, context) => {
    const { clientId, clientSecret, usedBasic, scope } = request;
    const client = findMatchingHash(
      clientSecret,
      await database.query<AppClientRow>(
        "SELECT account_id, app_id, secret_hash FROM app_client WHERE client_id = $1",
        [clientId],
      ),
    );
    const installed = client && (await findInstalledApp(database, client.account_id, client.app_id));
    if (client === undefined || !installed?.installedById) throw notAuthenticated(usedBasic);
    const scopes = grantScopes(scope, installed.grantedScopes, "app");
    const appToken = await appTokens.mint(
      { userId: installed.installedById, accountId: client.account_id, appId: client.app_id, scopes },
      SERVER_APP_TOKEN_LIFETIME_SECONDS,
    );
    return bearerToken(context, appToken, scopes, SERVER_APP_TOKEN_LIFETIME_SECONDS);
  });
}

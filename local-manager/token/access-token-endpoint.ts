import type { IncomingMessage } from "node:http";
import { TOKEN_PATH } from "../../src/contract/paths.ts";
import type { Database } from "../database/database.ts";
import type { Endpoint } from "../http/endpoint.ts";
import type { SigningKey } from "../manager/signing-keys.ts";
import type { Origins } from "../origins.ts";
import { hasSentinel } from "../sentinels.ts";
import { grantScopes, signAccessToken } from "./access-token.ts";
import { type AuthenticatedClient, authenticateClient } from "./authenticate-client.ts";
import { type Guards, guardedTokenEndpoint } from "./guarded-token-endpoint.ts";
import type { KeyUses } from "./key-uses.ts";
import type { KnownClients } from "./known-clients.ts";
import { bearerAnswer, type TokenAnswer, tooManyRequestsAnswer } from "./token-answer.ts";

/** What {@link accessTokenEndpoint} needs of the server that it is part of. */
export interface AccessTokenEndpointParts {
  readonly database: Database;
  readonly signingKey: SigningKey;
  readonly origins: Origins;
  readonly clock: () => Date;
  readonly knownClients: KnownClients;
  readonly keyUses: KeyUses;
}

/** Creates `/token/v2`: an API Key's client credentials for an access token (RFC 6749 section 4.4). */
export function accessTokenEndpoint(
  { database, signingKey, origins, clock, knownClients, keyUses }: AccessTokenEndpointParts,
  guards: Guards,
): Endpoint {
  return guardedTokenEndpoint(TOKEN_PATH, guards, async (request, incoming) => {
    const now = clock();
    const client = await authenticateClient(database, knownClients, request, now);
    const fault = faultAnswer(client);
    if (fault !== undefined) return fault;
    const asked = grantScopes(request.scope, client.allowedScopes, "API Key");
    const scopes = hasSentinel(client.name, "token:narrowed")
      ? asked.filter((scope) => scope === "asset.view")
      : asked;
    keyUses.note(client, scopes, now);
    const accessToken = hasSentinel(client.name, "token:opaque")
      ? crypto.randomUUID()
      : await signAccessToken(signingKey, {
          issuer: origins.token,
          audience: origins.iris,
          clientId: client.clientId,
          accountId: client.accountId,
          scopes,
          now,
        });
    return forOrigin(client, incoming, bearerAnswer(accessToken, scopes));
  });
}

function faultAnswer({ name }: AuthenticatedClient): TokenAnswer | undefined {
  if (hasSentinel(name, "token:html")) {
    const body = "<!doctype html><title>Bad gateway</title>";
    return { status: 502, headers: { "Content-Type": "text/html; charset=UTF-8" }, body };
  }
  if (hasSentinel(name, "token:half-json")) {
    const body = '{"token_type":"Bearer","expires_in":12';
    return { status: 200, headers: { "Content-Type": "application/json" }, body };
  }
  if (hasSentinel(name, "token:unreachable")) return "drop";
  if (hasSentinel(name, "token:too-many-requests")) return tooManyRequestsAnswer(30);
  return undefined;
}

/** Lets a page read the answer where the key's name asks for it. */
function forOrigin(
  { name }: AuthenticatedClient,
  incoming: IncomingMessage,
  answer: TokenAnswer,
): TokenAnswer {
  if (answer === "drop" || !hasSentinel(name, "token:cors")) return answer;
  const allowed = { "Access-Control-Allow-Origin": incoming.headers.origin ?? "*" };
  return { ...answer, headers: { ...answer.headers, ...allowed } };
}

import type { Context, Hono } from "hono";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import { dropConnection } from "../http/drop-connection.ts";
import { signJwt } from "../manager/signing-keys.ts";
import { sentinelValue } from "../sentinels.ts";
import type { Services } from "../services.ts";
import { authenticateClient, recordKeyTest, recordKeyUse } from "./authenticate-client.ts";
import { grantScopes, notAllowedScopes } from "./grant-scopes.ts";
import { presentedForms } from "./presented-secret.ts";
import type { Refusals } from "./refusals.ts";
import { bearerToken, TokenEndpointError, tooManyRequests } from "./token-answers.ts";
import { type Guards, tokenEndpoint } from "./token-endpoint.ts";

/**
 * Creates `/token/v2`, which exchanges an API key's client credentials for an access token (RFC 6749 section 4.4), a
 * JWT in the profile of RFC 9068.
 */
export function accessTokenEndpoint(
  { database, accessTokenKey, origins, clock }: Services,
  guards: Guards,
  refusals: Refusals,
): Hono {
  return tokenEndpoint(guards, async (request, context) => {
    const now = clock();
    const isTest = guards.proxyMark.read(context.req.raw.headers) !== undefined;
    const { clientId } = request;
    const client = await authenticateClient(database, request, now).catch((error) => {
      // An administrator's test is not an integration that fails.
      if (error instanceof TokenEndpointError && !isTest) {
        refusals.note({ clientId, at: now, why: { forms: presentedForms(request.clientSecret, clientId) } });
      }
      throw error;
    });
    const sentinel = sentinelValue(client.name, "token");
    const fault = faultResponse(sentinel, context);
    if (fault !== undefined) return fault;
    const requested = grantScopesOrNote(request.scope, client.allowedScopes, (scopes) => {
      if (!isTest) refusals.note({ clientId, at: now, why: { scopes } });
    });
    const scopes = sentinel === "narrowed" ? requested.filter((scope) => scope === "asset.view") : requested;
    await (isTest ? recordKeyTest(database, client, now) : recordKeyUse(database, client, scopes, now));
    const { accountId } = client;
    const claims = {
      iss: origins.token,
      aud: origins.iris,
      sub: clientId,
      client_id: clientId,
      accountId,
      scope: scopes.join(" "),
    };
    const accessToken =
      sentinel === "opaque"
        ? crypto.randomUUID()
        : await signJwt(accessTokenKey, "at+jwt", claims, ACCESS_TOKEN_LIFETIME_SECONDS, now);
    if (sentinel === "cors") {
      context.header("Access-Control-Allow-Origin", context.req.header("Origin") ?? "*");
    }
    return bearerToken(context, accessToken, scopes);
  });
}

/** Returns the granted scopes. If there are none, passes on those that are not allowed, of which there may be none either. */
function grantScopesOrNote(
  requested: string | undefined,
  allowedScopes: readonly string[],
  onRefused: (notAllowed: readonly string[]) => void,
): string[] {
  try {
    return grantScopes(requested, allowedScopes, "API Key");
  } catch (error) {
    onRefused(notAllowedScopes(requested, allowedScopes));
    throw error;
  }
}

function faultResponse(sentinel: string | undefined, context: Context) {
  switch (sentinel) {
    case "html":
      return context.html("<!doctype html><title>Bad gateway</title>", 502);
    case "half-json":
      return context.body('{"token_type":"Bearer","expires_in":12', 200, {
        "Content-Type": "application/json",
      });
    case "unreachable":
      return dropConnection(context.env);
    case "too-many-requests":
      return tooManyRequests(context, 30);
    default:
      return undefined;
  }
}

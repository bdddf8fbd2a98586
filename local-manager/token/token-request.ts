import { notAuthenticated, TokenEndpointError } from "./token-answers.ts";

/** An access token request with the client's credentials (RFC 6749 section 4.4.2). */
export interface AccessTokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** True if the credentials came in the `Authorization` header. */
  readonly usedBasic: boolean;
  /** The `scope` parameter as sent; undefined if it is absent or empty. */
  readonly scope: string | undefined;
}

/**
 * Parses an access token request strictly (RFC 6749 sections 2.3, 3.2 and 4.4.2).
 *
 * @throws {TokenEndpointError} `invalid_request`, `invalid_client`, `unsupported_grant_type`
 */
export function parseAccessTokenRequest({
  contentType,
  authorization,
  query,
  body,
}: {
  contentType: string;
  authorization: string | undefined;
  query: URLSearchParams;
  body: string;
}): AccessTokenRequest {
  if (contentType.split(";")[0]?.trim().toLowerCase() !== "application/x-www-form-urlencoded") {
    throw new TokenEndpointError("invalid_request", "The body must be application/x-www-form-urlencoded.");
  }
  const parameters = new URLSearchParams(body);
  if (new Set(parameters.keys()).size < parameters.size) {
    throw new TokenEndpointError("invalid_request", "A parameter is repeated.");
  }
  if (["client_id", "client_secret", "grant_type", "scope"].some((name) => query.has(name))) {
    throw new TokenEndpointError("invalid_request", "Parameters belong in the body, not in the URL.");
  }
  const grantType = parameters.get("grant_type");
  if (!grantType) throw new TokenEndpointError("invalid_request", "grant_type is missing.");
  const credentials = readCredentials(authorization, parameters);
  if (grantType !== "client_credentials") {
    throw new TokenEndpointError("unsupported_grant_type", "grant_type must be client_credentials.");
  }
  // PostgreSQL cannot look for a NUL.
  if (credentials.clientId.includes("\0")) throw notAuthenticated(credentials.usedBasic);
  return { ...credentials, scope: parameters.get("scope") || undefined };
}

function readCredentials(authorization: string | undefined, parameters: URLSearchParams) {
  const bodyId = parameters.get("client_id");
  const bodySecret = parameters.get("client_secret");
  if (authorization === undefined) {
    if (bodyId === null && bodySecret === null) throw notAuthenticated(false);
    return { clientId: bodyId ?? "", clientSecret: bodySecret ?? "", usedBasic: false };
  }
  const basic = readBasic(authorization);
  if (bodySecret !== null || (bodyId !== null && bodyId !== basic.clientId)) {
    throw new TokenEndpointError("invalid_request", "Use one way of client authentication.");
  }
  return { ...basic, usedBasic: true };
}

function readBasic(authorization: string): { clientId: string; clientSecret: string } {
  const failed = notAuthenticated(true);
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1];
  if (encoded === undefined) throw failed;
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(decoded) ?? [];
  if (id === undefined || secret === undefined) {
    // Credentials that were encoded twice name their client, so that its owner learns why they are refused.
    const [, encodedId] = /^([^:]*):/.exec(Buffer.from(decoded, "base64").toString("latin1")) ?? [];
    if (encodedId === undefined) throw failed;
    return { clientId: encodedId, clientSecret: decoded };
  }
  try {
    return { clientId: formDecode(id), clientSecret: formDecode(secret) };
  } catch {
    throw failed;
  }
}

// RFC 6749 section 2.3.1: the client form-encodes both parts before it joins them.
function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

/** Error codes of RFC 6749 section 5.2 that apply to the client credentials grant. */
export type TokenErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_scope"
  | "unauthorized_client"
  | "unsupported_grant_type";

/** An error response of the token endpoint (RFC 6749 section 5.2). */
export class TokenEndpointError extends Error {
  readonly code: TokenErrorCode;
  /** True if the client used the `Authorization` header, so that the response needs a challenge. */
  readonly challenge: boolean;
  /** True if the secret was valid before it expired. Such an attempt does not count as a guess. */
  readonly isEndedSecret: boolean;

  constructor(
    code: TokenErrorCode,
    description: string,
    { challenge = false, isEndedSecret = false }: { challenge?: boolean; isEndedSecret?: boolean } = {},
  ) {
    super(description);
    this.name = "TokenEndpointError";
    this.code = code;
    this.challenge = challenge;
    this.isEndedSecret = isEndedSecret;
  }
}

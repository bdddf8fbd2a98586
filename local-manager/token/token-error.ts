/** The error codes of RFC 6749 section 5.2 that a client credentials grant can meet. */
export type TokenErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_scope"
  | "unauthorized_client"
  | "unsupported_grant_type";

/** A refusal of the token endpoint, answered in the words of RFC 6749 section 5.2. */
export class TokenEndpointError extends Error {
  readonly code: TokenErrorCode;
  /** Whether the client used the `Authorization` header, and so gets a challenge. */
  readonly challenge: boolean;
  /** Whether the secret was right before it ended: no guess, and not to be counted as one. */
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

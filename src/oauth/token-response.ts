import * as z from "zod/mini";

/** A successful response of the token endpoint (RFC 6749 section 5.1). `expires_in` is in seconds. */
export const accessTokenResponseSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  token_type: z.string().check(z.minLength(1)),
  expires_in: z.optional(z.number().check(z.nonnegative())),
  scope: z.optional(z.string()),
});

export type AccessTokenResponse = z.infer<typeof accessTokenResponseSchema>;

/** An error response of the token endpoint (RFC 6749 section 5.2). */
export const tokenErrorResponseSchema = z.object({
  error: z.string(),
  error_description: z.optional(z.string()),
});

export type TokenErrorResponse = z.infer<typeof tokenErrorResponseSchema>;

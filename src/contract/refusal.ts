import * as z from "zod/mini";

/** Why the token endpoint refused a key's requests. */
export const refusalReasons = [
  "wrong_secret",
  "padded_secret",
  "retired_secret",
  "other_keys_secret",
  "scope_not_allowed",
  "revoked",
] as const;

/** How a presented secret differs from the right one, if its reason is `padded_secret`. */
export const secretDifferences = [
  "space",
  "line_break",
  "tab",
  "escaped_line_break",
  "wrapped",
  "byte_order_mark",
  "invisible_character",
  "quotes",
  "brackets",
  "punctuation",
  "percent_encoding",
  "base64",
  "basic",
  "client_id",
  "variable_name",
  "several",
] as const;

/**
 * Requests of one key that the token endpoint refused for the same reason: how many, the first and the last. Only the
 * key's owner sees this: the caller gets the same answer for every wrong secret. The presented secret is not stored.
 *
 * `scopes` are those that were requested and are not allowed. `secretHint` has the last four characters of the secret
 * that was presented, if it is one of the account.
 */
export const refusalSchema = z.object({
  reason: z.string(),
  count: z.int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  difference: z.optional(z.string()),
  scopes: z.optional(z.array(z.string())),
  secretHint: z.optional(z.string()),
});

export type Refusal = z.infer<typeof refusalSchema>;

/** The body of `GET /api-keys/{id}/refusals`: those of the last 7 days, the latest first. */
export const refusalListSchema = z.object({ content: z.array(refusalSchema) });

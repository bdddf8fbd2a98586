import * as z from "zod/mini";
import { parseScope } from "../oauth/scope.ts";

const tokenRequestFieldsSchema = z.object({
  clientSecret: z.string(),
  /** The selected scopes, out of the allowed ones. */
  scopes: z.array(z.string()),
  /** Further scopes as typed, separated by white space. */
  otherScopes: z.string(),
});

/** The form of the token lab as the user filled it in. */
export type TokenRequestValues = z.infer<typeof tokenRequestFieldsSchema>;

/** Returns all scopes that a filled-in form requests, each once. */
export function requestedScopesOf({ scopes, otherScopes }: TokenRequestValues): readonly string[] {
  return [...new Set([...scopes, ...parseScope(otherScopes)])];
}

/** Validates the form of the token lab: it needs a secret and at least one scope. */
export const tokenRequestFormSchema = tokenRequestFieldsSchema.check(({ value, issues }) => {
  const missing = (field: keyof TokenRequestValues) =>
    issues.push({ code: "custom", input: value, path: [field], message: "missing" });
  if (value.clientSecret.trim() === "") missing("clientSecret");
  if (requestedScopesOf(value).length === 0) missing("scopes");
});

import type { ApiKey, UpdateApiKeyRequest } from "../contract/api-key.ts";
import { type KeyFormValues, toCreateApiKeyRequest } from "./key-form-values.ts";

/** What an edit changes, side by side: each field that differs, before and after. */
export interface KeyChanges {
  readonly name?: { readonly before: string; readonly after: string };
  readonly description?: { readonly before: string; readonly after: string };
  readonly allowedScopes?: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Turns a key into its form. */
export function toKeyForm({ name, description, allowedScopes }: ApiKey): KeyFormValues {
  return { name, description, allowedScopes: [...allowedScopes] };
}

/** Finds what a filled-in form changes of a key; the order of scopes is no change. */
export function keyChanges(apiKey: ApiKey, values: KeyFormValues): KeyChanges {
  const { name, description, allowedScopes } = toCreateApiKeyRequest(values);
  const added = allowedScopes.filter((scope) => !apiKey.allowedScopes.includes(scope));
  const removed = apiKey.allowedScopes.filter((scope) => !allowedScopes.includes(scope));
  return {
    ...(name === apiKey.name ? {} : { name: { before: apiKey.name, after: name } }),
    ...(description === apiKey.description
      ? {}
      : { description: { before: apiKey.description, after: description } }),
    ...(added.length + removed.length === 0 ? {} : { allowedScopes: { added, removed } }),
  };
}

/** Turns changes into the request that makes them: the changed fields and no other. */
export function toUpdateApiKeyRequest(
  apiKey: ApiKey,
  { name, description, allowedScopes }: KeyChanges,
): UpdateApiKeyRequest {
  return {
    ...(name ? { name: name.after } : {}),
    ...(description ? { description: description.after } : {}),
    ...(allowedScopes
      ? {
          allowedScopes: [
            ...apiKey.allowedScopes.filter((scope) => !allowedScopes.removed.includes(scope)),
            ...allowedScopes.added,
          ],
        }
      : {}),
  };
}

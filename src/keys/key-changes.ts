import type { ApiKey } from "../contract/api-key.ts";
import type { CreateApiKeyRequest, UpdateApiKeyRequest } from "../contract/api-key-requests.ts";
import { type KeyFormValues, toKeyFields } from "./key-form-values.ts";
import { isOverdue, parseOwnerNote } from "./owner-note.ts";

/** The text fields of the form, in display order. */
export const keyTextFields = ["name", "owner", "system", "rotateBy", "description"] as const;

/** A text before and after an edit. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/** What an edit changes: each field that differs, before and after. */
export type KeyChanges = { readonly [Field in (typeof keyTextFields)[number]]?: TextChange } & {
  readonly allowedScopes?: { readonly added: readonly string[]; readonly removed: readonly string[] };
};

/** Converts a key, or the request for one, to form values. */
export function toKeyForm({ name, description, allowedScopes }: CreateApiKeyRequest): KeyFormValues {
  const { text, ...note } = parseOwnerNote(description);
  return { name, ...note, description: text, allowedScopes: [...allowedScopes] };
}

/** Returns the form of a new key with everything of another one, except its name, a rotate-by date that has passed, and for whom its secret was sealed. */
export function duplicateKeyForm(apiKey: CreateApiKeyRequest, today: string): KeyFormValues {
  const form = toKeyForm(apiKey);
  return { ...form, name: "", sealedFor: "", rotateBy: isOverdue(form, today) ? "" : form.rotateBy };
}

/** Returns what a filled-in form changes of a key. Reordered scopes or note lines are not changes. */
export function keyChanges(apiKey: ApiKey, values: KeyFormValues): KeyChanges {
  const before = toKeyForm(apiKey);
  const after = toKeyForm(toKeyFields(values));
  const added = after.allowedScopes.filter((scope) => !before.allowedScopes.includes(scope));
  const removed = before.allowedScopes.filter((scope) => !after.allowedScopes.includes(scope));
  const texts = keyTextFields
    .filter((field) => before[field] !== after[field])
    .map((field) => [field, { before: before[field], after: after[field] }]);
  return {
    ...Object.fromEntries(texts),
    ...(added.length + removed.length === 0 ? {} : { allowedScopes: { added, removed } }),
  };
}

/** Converts changes to an update request with only the changed fields. */
export function toUpdateApiKeyRequest(apiKey: ApiKey, changes: KeyChanges): UpdateApiKeyRequest {
  const form = toKeyForm(apiKey);
  for (const field of keyTextFields) form[field] = changes[field]?.after ?? form[field];
  const { name, description } = toKeyFields(form);
  const { allowedScopes } = changes;
  const isDescribedAnew = keyTextFields.some((field) => field !== "name" && changes[field]);
  return {
    ...(changes.name ? { name } : {}),
    ...(isDescribedAnew ? { description } : {}),
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

/** True if a key already has the values of a request. The order of scopes does not matter. */
export function isApplied({ name, description, allowedScopes }: UpdateApiKeyRequest, now: ApiKey): boolean {
  const scopes = new Set(now.allowedScopes);
  return (
    (name === undefined || name === now.name) &&
    (description === undefined || description === now.description) &&
    (allowedScopes === undefined ||
      (allowedScopes.length === scopes.size && allowedScopes.every((scope) => scopes.has(scope))))
  );
}

import type { ApiKey } from "../contract/api-key.ts";

/** An action on a key, offered in its row. */
export type ApiKeyAction =
  | "edit"
  | "duplicate"
  | "history"
  | "token-lab"
  | "rotate"
  | "extend"
  | "retire"
  | "revoke"
  | "verify-revocation";

/** Starts an action on a key. `alsoAllow` are scopes that an edit starts with, besides those of the key. */
export type OnApiKeyAction = (action: ApiKeyAction, apiKey: ApiKey, alsoAllow?: readonly string[]) => void;

/** A dialog about several keys of the account. */
export type AccountDialog =
  | { readonly kind: "whose-token" | "activity" }
  | { readonly kind: "reassign"; readonly owner: string };

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

/** How an action starts. */
export interface ActionStart {
  /** Scopes that an edit adds to those of the key. */
  readonly alsoAllow?: readonly string[];
  /** True if the secret may have leaked, so that a rotation should stop the old one at once. */
  readonly isLeaked?: boolean;
}

/** Starts an action on a key. */
export type OnApiKeyAction = (action: ApiKeyAction, apiKey: ApiKey, start?: ActionStart) => void;

/** A dialog about several keys of the account. */
export type AccountDialog =
  | { readonly kind: "whose-token" | "activity" }
  | { readonly kind: "reassign"; readonly owner: string };

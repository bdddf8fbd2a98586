import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiKeyWithSecret } from "../../contract/api-key-with-secret.ts";
import type { TokenErrorCode } from "../../oauth/token-error.ts";
import type { AgeRecipient } from "../../sealing/age-recipient.ts";
import type { KeptSecret } from "../../sealing/kept-secret.ts";

/** A secret that was encrypted for somebody else and is nowhere in plain text. */
export interface SealedCredentials {
  readonly apiKey: ApiKey;
  /** Those who can open it. */
  readonly recipients: readonly AgeRecipient[];
  /** The credentials as a `.env` file, encrypted. */
  readonly sealedText: string;
  readonly kept: KeptSecret;
  /** Undefined if the test token was issued, or else why not. */
  readonly testFailure: TokenErrorCode | undefined;
}

/** A secret that the service has issued: sealed, or to be shown. `hasSealingFailed` if it was to be sealed. */
export type Issued =
  | { readonly kind: "sealed"; readonly sealed: SealedCredentials }
  | { readonly kind: "shown"; readonly issued: ApiKeyWithSecret; readonly hasSealingFailed: boolean };

/** Returns recipients as the owner's note keeps them: separated by spaces. */
export function recipientsText(recipients: readonly AgeRecipient[] = []): string {
  return recipients.map(({ recipient }) => recipient).join(" ");
}

/** Seals a secret that was just issued. Never rejects: what cannot be sealed is shown. */
export type Seal = (issued: ApiKeyWithSecret) => Promise<Issued>;

/** Encrypts sealed credentials again, for other recipients. */
export type SealAgain = (sealed: SealedCredentials) => Promise<SealedCredentials>;

import type { ApiKeyWithSecret } from "../../contract/api-key-with-secret.ts";
import { GRAPHQL_PATH, TOKEN_PATH } from "../../contract/paths.ts";
import type { Manager } from "../../manager/manager.ts";
import { TokenError, type TokenErrorCode } from "../../oauth/token-error.ts";
import type { AgeRecipient } from "../../sealing/age-recipient.ts";
import { keepSecret, revealSecret } from "../../sealing/kept-secret.ts";
import { sealText } from "../../sealing/seal-text.ts";
import { mintAccessToken } from "../../token-lab/mint-access-token.ts";
import { dotenv } from "../../token-lab/snippets/credential-files.ts";
import { forgetLastMatch } from "../../ui/use-forget-last-match.ts";
import type { Seal, SealAgain } from "./issued.ts";

/** Creates a function that requests a test token with a secret and then encrypts it for these recipients. */
export function sealFor(manager: Manager, recipients: readonly AgeRecipient[]): Seal {
  return async (issued) => {
    try {
      const testFailure = await testSecret(manager, issued);
      const sealedText = await sealText(credentialsFile(manager, issued), keysOf(recipients));
      const kept = await keepSecret(issued.clientSecret);
      return {
        kind: "sealed",
        sealed: { apiKey: issued.apiKey, recipients, sealedText, kept, testFailure },
      };
    } catch {
      return { kind: "shown", issued, hasSealingFailed: true };
    } finally {
      forgetLastMatch();
    }
  };
}

/** Creates a function that encrypts sealed credentials again, for these recipients. */
export function sealAgainFor(manager: Manager, recipients: readonly AgeRecipient[]): SealAgain {
  return async (sealed) => {
    const clientSecret = await revealSecret(sealed.kept);
    const file = credentialsFile(manager, { apiKey: sealed.apiKey, clientSecret });
    const sealedText = await sealText(file, keysOf(recipients));
    forgetLastMatch();
    return { ...sealed, recipients, sealedText };
  };
}

/** Returns why no token was issued for a secret, or undefined if one was. The token is dropped. */
async function testSecret(
  manager: Manager,
  { apiKey, clientSecret }: ApiKeyWithSecret,
): Promise<TokenErrorCode | undefined> {
  try {
    await mintAccessToken(manager, { clientId: apiKey.clientId, clientSecret }, apiKey.allowedScopes);
    return undefined;
  } catch (error) {
    return error instanceof TokenError ? error.code : "unknown";
  }
}

function keysOf(recipients: readonly AgeRecipient[]): string[] {
  return recipients.map(({ recipient }) => recipient);
}

function credentialsFile(
  { environment: { irisOrigin, tokenOrigin } }: Manager,
  { apiKey, clientSecret }: ApiKeyWithSecret,
): string {
  const endpoints = {
    tokenEndpoint: `${tokenOrigin}${TOKEN_PATH}`,
    graphqlEndpoint: `${irisOrigin}${GRAPHQL_PATH}`,
  };
  return dotenv({ ...endpoints, clientId: apiKey.clientId, scopes: apiKey.allowedScopes }, clientSecret);
}

import type { ApiKey } from "../contract/api-key.ts";
import { type AccessTokenClaims, readClaims } from "../oauth/access-token-claims.ts";

/** What was found in a pasted text, and the active key that it belongs to. */
export type PasteFinding =
  /** A token that names a client; `apiKey` is absent if no active key is that client. Its signature is not verified. */
  | {
      readonly kind: "token";
      readonly token: string;
      readonly claims: AccessTokenClaims;
      readonly clientId: string;
      readonly apiKey: ApiKey | undefined;
    }
  | { readonly kind: "client_id"; readonly apiKey: ApiKey }
  /** A word that ends in the last four characters of a secret. It may be another secret with the same ending. */
  | {
      readonly kind: "secret";
      readonly hint: string;
      readonly apiKey: ApiKey;
      readonly isOld: boolean;
    };

/** Shortest word that is compared with the endings of secrets. */
const SECRET_MIN_LENGTH = 20;

/** Finds tokens, client IDs and secrets in a text of any length, such as a log. Each is found once. */
export function findInPaste(text: string, apiKeys: readonly ApiKey[]): PasteFinding[] {
  const words = new Set(text.split(/[\s"'`=,;<>(){}[\]|&\\]+/).filter(Boolean));
  const found = new Map<string, PasteFinding>();
  for (const word of words) {
    const finding = findInWord(word, apiKeys) ?? findInWord(withoutEnd(word), apiKeys);
    if (finding === undefined) continue;
    const what = finding.kind === "token" ? finding.token : finding.apiKey.id;
    const key = `${finding.kind} ${what} ${finding.kind === "secret" && finding.hint}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

function findInWord(word: string, apiKeys: readonly ApiKey[]): PasteFinding | undefined {
  const named = apiKeys.find(({ clientId }) => clientId === word);
  if (named) return { kind: "client_id", apiKey: named };
  const token = tokenIn(word);
  const claims = token === undefined ? undefined : readClaims(token);
  if (token !== undefined && claims) {
    const clientId = claims.clientId ?? claims.subject;
    if (clientId === undefined) return undefined;
    const apiKey = apiKeys.find((key) => key.clientId === clientId);
    return { kind: "token", token, claims, clientId, apiKey };
  }
  if (word.length < SECRET_MIN_LENGTH) return undefined;
  for (const apiKey of apiKeys) {
    const secret = apiKey.secrets.find(({ hint }) => word.endsWith(hint));
    if (secret) return { kind: "secret", hint: secret.hint, apiKey, isOld: secret.expiresAt !== undefined };
  }
  return undefined;
}

/** Returns the JWT with which a word begins: its characters end it, and one that is unsigned ends in a dot itself. */
function tokenIn(word: string): string | undefined {
  // The Base64url of a JSON object begins so.
  const [characters] = /^e[wy][\w.-]*/.exec(word) ?? [];
  const [head, payload, signature] = characters?.split(".") ?? [];
  return signature === undefined ? undefined : `${head}.${payload}.${signature}`;
}

/** Removes the punctuation that ends a sentence. Not by a regular expression, which long rows of dots make slow. */
function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 0 && ".:!?".includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

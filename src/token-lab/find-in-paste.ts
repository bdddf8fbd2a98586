import type { ApiKey } from "../contract/api-key.ts";
import { type AccessTokenClaims, readClaims } from "../oauth/access-token-claims.ts";

/** A client secret that gets no more tokens, as the history names it. `endedAt` is ISO 8601. */
export interface EndedSecret {
  readonly hint: string;
  readonly apiKeyId: string;
  readonly endedAt: string;
}

/** What was found in a pasted text, and the key that it belongs to. */
export type PasteFinding =
  /** A token that names a client; `apiKey` is absent if no known key is that client. Its signature is not verified. */
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
    }
  | {
      readonly kind: "ended_secret";
      readonly hint: string;
      readonly apiKey: ApiKey;
      readonly endedAt: string;
    };

/** Shortest word that is compared with the endings of secrets. */
const SECRET_MIN_LENGTH = 20;

/** Finds tokens, client IDs and secrets in a text of any length, such as a log. Each is found once. */
export function findInPaste(
  text: string,
  apiKeys: readonly ApiKey[],
  endedSecrets: readonly EndedSecret[] = [],
): PasteFinding[] {
  const words = new Set(text.split(/[\s"'`=,;<>(){}[\]|&\\]+/).filter(Boolean));
  const find = (word: string) => findInWord(word, apiKeys) ?? findEnded(word, apiKeys, endedSecrets);
  const found = new Map<string, PasteFinding>();
  for (const word of words) {
    const finding = find(word) ?? find(withoutEnd(word));
    if (finding === undefined) continue;
    const name = nameOf(finding);
    if (!found.has(name)) found.set(name, finding);
  }
  return [...found.values()];
}

/** Returns a text that no other finding of the same paste has. */
export function nameOf(finding: PasteFinding): string {
  if (finding.kind === "token") return finding.token;
  return `${finding.kind} ${finding.apiKey.id} ${"hint" in finding ? finding.hint : ""}`;
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

function findEnded(
  word: string,
  apiKeys: readonly ApiKey[],
  endedSecrets: readonly EndedSecret[],
): PasteFinding | undefined {
  if (word.length < SECRET_MIN_LENGTH || tokenIn(word) !== undefined) return undefined;
  for (const { hint, apiKeyId, endedAt } of endedSecrets) {
    const apiKey = word.endsWith(hint) && apiKeys.find(({ id }) => id === apiKeyId);
    if (apiKey) return { kind: "ended_secret", hint, apiKey, endedAt };
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

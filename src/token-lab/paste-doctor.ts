/** A problem in a pasted client secret. */
export type PasteFinding =
  | "white_space"
  | "line_breaks"
  | "quotes"
  | "assignment"
  | "block"
  | "basic_header"
  | "client_id"
  | "other_client_id";

/** The problems of a pasted text, and the secret that it seems to contain. These are hints: the user decides. */
export interface Diagnosis {
  readonly findings: readonly PasteFinding[];
  /** The text with the problems fixed; unchanged if there are none. */
  readonly clientSecret: string;
  /** The client ID that was pasted with the secret, if any. */
  readonly clientId: string | undefined;
}

const SECRET_NAME = /secret/i;
const ID_NAME = /client[_-]?id|^id$/i;

/**
 * Checks what was pasted as the client secret of a key for common mistakes: white space, quotes, a line of a shell or
 * `.env` file, a whole block of such lines or of JSON, a Basic header, the client ID instead of the secret. Relies on
 * no format of a secret, and never changes a text without these mistakes.
 */
export function diagnosePaste(pasted: string, clientId: string): Diagnosis {
  const findings: PasteFinding[] = [];
  let text = pasted;
  let foundId: string | undefined;
  const mend = (finding: PasteFinding, mended: string) => {
    if (mended === text) return;
    findings.push(finding);
    text = mended;
  };

  const block = readBlock(text);
  if (block?.clientSecret !== undefined && block.clientId !== undefined) {
    foundId = block.clientId;
    mend("block", block.clientSecret);
  } else if (block?.clientSecret !== undefined) {
    mend("assignment", block.clientSecret);
  } else {
    mend("white_space", text.trim());
    const basic = readBasic(text, clientId);
    if (basic !== undefined) {
      foundId = clientId;
      mend("basic_header", basic);
    }
    mend("quotes", withoutQuotes(text));
    mend("line_breaks", withoutLineBreaks(text));
  }
  if (text === clientId) findings.push("client_id");
  if (foundId !== undefined && foundId !== clientId) findings.push("other_client_id");
  return { findings, clientSecret: text, clientId: foundId };
}

// Regular expressions like /\s*$/ take quadratic time on long runs of spaces; these functions take linear time.
function withoutLineBreaks(text: string): string {
  const lines = text.split(/[\r\n]+/);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join("");
}

function withoutSeparator(value: string): string {
  const trimmed = value.trimEnd();
  return trimmed.endsWith(",") || trimmed.endsWith(";") ? trimmed.slice(0, -1) : trimmed;
}

function withoutQuotes(text: string): string {
  const [, , inner] = /^(["'`])(.*)\1$/s.exec(text) ?? [];
  return inner ?? text;
}

/** Returns the secret of a base64 `id:secret`, with or without `Basic` before it. Only for the key's own client ID. */
function readBasic(text: string, clientId: string): string | undefined {
  const [, encoded] = /^(?:Authorization:\s*)?(?:Basic\s+)?([A-Za-z0-9+/]+={0,2})$/i.exec(text) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const decoded = atob(encoded);
    return decoded.startsWith(`${clientId}:`)
      ? decodeURIComponent(decoded.slice(clientId.length + 1))
      : undefined;
  } catch {
    return undefined;
  }
}

interface Block {
  clientId?: string;
  clientSecret?: string;
}

/**
 * Reads the client ID and secret from JSON, or from lines like `export NAME=value`, `NAME: value` and
 * `$NAME = "value"`.
 */
function readBlock(text: string): Block | undefined {
  const block: Block = {};
  for (const [name, value] of pairs(text)) {
    if (SECRET_NAME.test(name)) block.clientSecret ??= value;
    else if (ID_NAME.test(name)) block.clientId ??= value;
  }
  return block;
}

function pairs(text: string): (readonly [string, string])[] {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null) {
      return Object.entries(json).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      );
    }
  } catch {
    // Not JSON: read it as lines.
  }
  return text.split(/\r?\n/).flatMap((line) => {
    const match = /^\s*(?:export\s+|set\s+|\$env:|\$)?["']?([A-Za-z_][\w.-]*)["']?\s*[=:]\s*(\S.*)$/i.exec(
      line,
    );
    return match ? [[match[1] ?? "", withoutQuotes(withoutSeparator(match[2] ?? ""))] as const] : [];
  });
}

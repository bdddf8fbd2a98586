import type { secretDifferences } from "../../src/contract/refusal.ts";
import { hashClientSecret } from "../api-keys/client-credentials.ts";

type Difference = (typeof secretDifferences)[number];

/** Longer texts are not a client secret with something around it. */
const MAX_LENGTH = 400;

// Each undoes one way in which secrets are damaged on their way into a configuration, or returns the text as it is.
const undo: Record<Exclude<Difference, "several">, (text: string, clientId: string) => string> = {
  byte_order_mark: (text) => text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, ""),
  invisible_character: (text) => text.replace(/[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u2060\u3000]/g, ""),
  space: (text) => text.replace(/^ +| +$/g, ""),
  line_break: (text) => text.replace(/^[\r\n]+|[\r\n]+$/g, ""),
  tab: (text) => text.replace(/^\t+|\t+$/g, ""),
  escaped_line_break: (text) => text.replace(/(?:\\[rnt])+$/, ""),
  punctuation: (text) => text.replace(/[.,;:]+$/, ""),
  client_id: (text, clientId) => afterClientId(text, clientId) ?? text,
  variable_name: (text) => /^(?:export +)?\w{1,60} *[=:] *(.*)$/s.exec(text)?.[1] ?? text,
  quotes: (text) => /^(["'`]|\\")(.*)\1$/s.exec(text)?.[2] ?? /^[“„«‘](.*)[”“»’]$/s.exec(text)?.[1] ?? text,
  brackets: (text) =>
    /^\$?(?:<(.*)>|\{{1,2}([^{}]*)\}{1,2}|\[(.*)\])$/s.exec(text)?.slice(1).find(Boolean) ?? text,
  wrapped: (text) => text.replace(/(\S)[\r\n]+[ \t]*(?=\S)/g, "$1"),
  percent_encoding: percentDecode,
  base64: base64Decode,
  basic: (text, clientId) => afterClientId(base64Decode(text.replace(/^Basic +/i, "")), clientId) ?? text,
};

const differences = Object.keys(undo) as (keyof typeof undo)[];

/** A hash of what may have been meant by a presented secret. */
export interface PresentedForm {
  /** What has to be undone for it; absent for the secret as presented. */
  readonly difference?: Difference;
  readonly hash: Buffer;
}

/**
 * Returns the hashes of a presented secret: as it is, and with one kind of damage undone, or all of them. It takes the
 * same steps for every text, so that its time tells the caller nothing, and keeps nothing of what was presented.
 */
export function presentedForms(clientSecret: string, clientId: string): readonly PresentedForm[] {
  const text = clientSecret.slice(0, MAX_LENGTH);
  const withoutAll = (start: string) =>
    differences.reduce((mended, difference) => undo[difference](mended, clientId), start);
  return [
    { hash: hashClientSecret(clientSecret) },
    ...differences.map((difference) => ({
      difference,
      hash: hashClientSecret(undo[difference](text, clientId)),
    })),
    // Twice, as what is undone late may hide what is undone early.
    { difference: "several", hash: hashClientSecret(withoutAll(withoutAll(text))) },
  ];
}

function afterClientId(text: string, clientId: string): string | undefined {
  return text.startsWith(`${clientId}:`) ? text.slice(clientId.length + 1) : undefined;
}

function percentDecode(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    // An encoded line break at the end is the usual reason.
    return decoded === text ? text : decoded.trim();
  } catch {
    return text;
  }
}

/** Decodes base64 of printable ASCII only: a secret itself is valid base64, too. */
function base64Decode(text: string): string {
  const decoded = Buffer.from(text, "base64").toString("latin1").trimEnd();
  return /^[\x20-\x7E]+$/.test(decoded) ? decoded : text;
}

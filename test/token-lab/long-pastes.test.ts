import { describe, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import {
  canonicalName,
  descriptionProblem,
  nameProblem,
  normaliseKeyText,
} from "../../src/contract/key-text.ts";
import { parseRetryAfter } from "../../src/http/retry-after.ts";
import { formatOwnerNote } from "../../src/keys/change-owner-note.ts";
import { parseOwnerNote } from "../../src/keys/owner-note.ts";
import { readClaims } from "../../src/oauth/access-token-claims.ts";
import { grantedScopes } from "../../src/oauth/granted-scopes.ts";
import { parseScope } from "../../src/oauth/scope.ts";
import { searchWords } from "../../src/scopes/search-scopes.ts";
import { nearestScope } from "../../src/token-lab/explain-scopes.ts";
import { findInPaste } from "../../src/token-lab/find-in-paste.ts";
import { diagnosePaste } from "../../src/token-lab/paste-doctor.ts";
import { expectLinear, longTexts } from "../support/long-texts.ts";

const someKeys = Array.from({ length: 10 }, (_, index) => ({
  clientId: `0oa${index}`,
  secrets: [{ hint: `abc${index}` }],
})) as unknown as ApiKey[];
const allowed = Array.from({ length: 100 }, (_, index) => `account.area-${index}.view`);

const readers: Record<string, (text: string) => unknown> = {
  "the paste doctor": (text) => diagnosePaste(text, "0oa10o3h43eulvWtz358"),
  "the parser of claims": readClaims,
  "the parser of granted scopes": grantedScopes,
  "the parser of scope strings": parseScope,
  "the search for scopes": searchWords,
  "the search for tokens in a log": (text) => findInPaste(text, someKeys),
  "the search for a mistyped scope": (text) => nearestScope(text, allowed),
  "the parser of owner notes": (text) => formatOwnerNote(parseOwnerNote(text)),
  "the normaliser of names": (text) => canonicalName(normaliseKeyText(text)),
  "the check of names": (text) => [nameProblem(text, 100), descriptionProblem(text, 500)],
  "the parser of Retry-After": (text) => parseRetryAfter(text, new Date()),
};

describe.each(Object.entries(readers))("%s", (_, read) => {
  it.each(Object.entries(longTexts))("reads 1 MB of %s in time proportional to its length", (_, make) =>
    expectLinear(read, make),
  );
});

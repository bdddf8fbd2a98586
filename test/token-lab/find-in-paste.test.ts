import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { findInPaste } from "../../src/token-lab/find-in-paste.ts";

const key = (name: string, clientId: string, hints: string[]) =>
  ({
    id: name,
    name,
    clientId,
    secrets: hints.map((hint, index) => ({
      hint,
      ...(index > 0 ? { expiresAt: "2026-12-01T00:00:00Z" } : {}),
    })),
  }) as ApiKey;

const keys = [key("ERP", "0oaERP", ["neQF", "IQzB"]), key("BI", "0oaBI", ["hsNA"])];

const ended = [
  { hint: "mxQk", apiKeyId: "BI", endedAt: "2026-11-01T00:00:00Z" },
  { hint: "neQF", apiKeyId: "BI", endedAt: "2026-11-01T00:00:00Z" },
];

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString("base64url");
const tokenOf = (claims: object) => [part({ alg: "ES256" }), part(claims), "c2ln"].join(".");
const erpToken = tokenOf({ sub: "0oaERP" });
const otherToken = tokenOf({ client_id: "0oaOther" });
const secret = (hint: string) => `${"x".repeat(39)}${hint}`;

/** What is found, in short: the kind, and the key. */
const found = (text: string) =>
  findInPaste(text, keys, ended).map((finding) => {
    if (finding.kind === "token") return ["token", finding.apiKey?.name ?? finding.clientId];
    if (finding.kind === "secret") return [finding.isOld ? "old secret" : "secret", finding.apiKey.name];
    return [finding.kind, finding.apiKey.name];
  });

it.each([
  ["a token", erpToken, [["token", "ERP"]]],
  ["a token of a key that is not active", otherToken, [["token", "0oaOther"]]],
  ["an Authorization header", `Authorization: Bearer ${erpToken}`, [["token", "ERP"]]],
  ["a client ID", "0oaBI", [["client_id", "BI"]]],
  ["a secret", secret("neQF"), [["secret", "ERP"]]],
  ["an old secret", secret("IQzB"), [["old secret", "ERP"]]],
  ["a secret that has ended", secret("mxQk"), [["ended_secret", "BI"]]],
  [
    "a form",
    `grant_type=client_credentials&client_id=0oaBI&client_secret=${secret("hsNA")}&scope=asset.view`,
    [
      ["client_id", "BI"],
      ["secret", "BI"],
    ],
  ],
  [
    "JSON with a token, in a sentence",
    `It said {"access_token":"${erpToken}"}, for 0oaERP.`,
    [
      ["token", "ERP"],
      ["client_id", "ERP"],
    ],
  ],
  [
    "a diff of .env files",
    `-CLIENT_SECRET='${secret("IQzB")}'\n+CLIENT_SECRET='${secret("neQF")}'`,
    [
      ["old secret", "ERP"],
      ["secret", "ERP"],
    ],
  ],
  ["JSON in JSON", `{"line":"{\\"client_secret\\":\\"${secret("hsNA")}\\"}"}`, [["secret", "BI"]]],
  [
    "tokens with something after them",
    `${erpToken}: ${tokenOf({ sub: "0oaBI" })}/x ${erpToken}?`,
    [
      ["token", "ERP"],
      ["token", "BI"],
    ],
  ],
  ["an unsigned token", `${part({ alg: "none" })}.${part({ sub: "0oaERP" })}.`, [["token", "ERP"]]],
  ["the same token twice", `${erpToken}\n${erpToken}`, [["token", "ERP"]]],
  ["a short word with the ending of a secret", "neQF", []],
  ["a token without a client", tokenOf({ scp: ["asset.view"] }), []],
  ["prose", "nothing of it here, not even eyJ.", []],
])("finds what belongs to a key in %s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

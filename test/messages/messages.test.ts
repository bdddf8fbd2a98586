import { describe, expect, it } from "vitest";
import { daAll } from "../../src/messages/da-all.ts";
import { deAll } from "../../src/messages/de-all.ts";
import { enAll } from "../../src/messages/en-all.ts";
import { languageFor } from "../../src/messages/messages-context.tsx";
import { pseudo, pseudoText } from "../../src/messages/pseudo.ts";
import { tokenErrorCodes } from "../../src/oauth/token-error.ts";

// Product and format names, technical terms, and the message to Trackunit support.
const SAME_IN_EVERY_LANGUAGE =
  /snippets\.names|supportRequest\.text|presets\.aemp|kinds\.graphql|clientId|clientSecret|copyClient|scopes|Scopes|scope|accessToken|\.status|\.system|\.name$|names\.|testToken|region|scopeCount|codeAndStatus|localAndUtc|\.claims|offendingHint|lab\.heading|changed\.name|^\.table\.system|^\.filter\.systems|secret$|owner/;

it("English has a sentence for every error code of RFC 6749", () => {
  expect(Object.keys(enAll.tokenErrors)).toEqual(expect.arrayContaining([...tokenErrorCodes]));
});

it.each([
  ["English", enAll],
  ["Danish", daAll],
  ["German", deAll],
])("%s has a distinct sentence for every failure", (_, language) => {
  for (const table of [language.apiErrors, language.tokenErrors]) {
    const sentences = Object.values(table);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => !sentence.endsWith("."))).toEqual([]);
  }
});

describe("the pseudo-locale", () => {
  it("marks every text, including texts with parameters", () => {
    const unmarked: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value === "function") walk(value("x", 1), path);
      else if (typeof value === "string") value.startsWith("⟦") || unmarked.push(path);
      else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}.${key}`);
    };
    const { offending, ...lab } = pseudo.lab;
    walk({ ...pseudo, lab }, "messages");
    walk(offending(["a", "b"]), "offending");
    expect(unmarked).toEqual([]);
    expect(pseudoText("Name")).toBe("⟦Ñámé·⟧");
  });
});

describe.each([
  ["Danish", daAll],
  ["German", deAll],
])("%s", (_, language) => {
  /** Returns every text with its path. Texts with parameters get sample values. */
  function textsOf(value: unknown, path = ""): [string, string][] {
    if (typeof value === "string") return [[path, value]];
    if (path.endsWith(".offending")) return [[path, (value as (scopes: string[]) => string)(["a", "b"])]];
    if (typeof value === "function")
      return [1, 2].map((number) => [`${path}(${number})`, value(number === 1 ? 1 : 2, "x")]);
    return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
  }

  it("leaves nothing in English except names and technical terms", () => {
    const english = new Map(textsOf({ ...enAll, copy: { ...enAll.copy, show: "", hide: "" } }));
    const same = textsOf({ ...language, copy: { ...language.copy, show: "", hide: "" } }).filter(
      ([path, text]) => english.get(path) === text && text !== "" && !SAME_IN_EVERY_LANGUAGE.test(path),
    );
    expect(same).toEqual([]);
  });

  it("uses no straight double quotation marks", () => {
    expect(textsOf({ ...language, copy: {} }).filter(([, text]) => /["]/.test(text))).toEqual([]);
  });
});

it.each([
  ["de-AT", "de"],
  ["da", "da"],
  ["en-US", "en"],
  ["fr", "en"],
])("the language tag %s selects %s", (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

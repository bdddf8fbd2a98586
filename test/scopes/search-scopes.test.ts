import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { joinCatalogue } from "../../src/scopes/join-catalogue.ts";
import { highlights, searchable, searchScopes, searchWords } from "../../src/scopes/search-scopes.ts";

const all = searchable(
  joinCatalogue(
    scopeCatalogue.map((info) => ({ ...info, grantable: true })),
    [],
  ),
);
const find = (search: string) => searchScopes(all, searchWords(search)).map(({ scope }) => scope);

describe("the scope search", () => {
  it.each([
    ["", 31],
    ["VIEW ASSETS", 1],
    ["service plan view", 3],
    ["view machines", 1],
    ["nothing like it", 0],
  ])("finds %j in %d scopes", (search, count) => {
    expect(find(search)).toHaveLength(count);
  });

  it("finds each scope by any part of its name or description, in any case", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        (info, from, length) => {
          const part = info.searchText.slice(from, from + length).toUpperCase();
          expect(find(part)).toContain(info.scope);
        },
      ),
    );
  });
});

describe("the matches of a search", () => {
  it("are highlighted, overlapping words as one", () => {
    expect(highlights("asset.view", ["set", "set.v"])).toEqual([
      { text: "as", isFound: false },
      { text: "set.v", isFound: true },
      { text: "iew", isFound: false },
    ]);
  });

  it("never change the text, whatever the search", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, search) => {
        const pieces = highlights(text, searchWords(search));
        expect(pieces.map(({ text: piece }) => piece).join("")).toBe(text);
      }),
    );
  });
});

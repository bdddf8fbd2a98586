import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinCatalogue } from "../../src/scopes/join-catalogue.ts";
import { addPicked, offered, selectedFirst, togglePicked } from "../../src/scopes/pick-scopes.ts";
import { searchable, searchScopes, searchWords } from "../../src/scopes/search-scopes.ts";

const scopeName = fc.stringMatching(/^[a-c]{1,2}(\.[a-c]{1,2}){0,2}$/);
const live = fc.uniqueArray(
  fc.record({ scope: scopeName, description: fc.string(), grantable: fc.boolean() }),
  {
    selector: ({ scope }) => scope,
    maxLength: 12,
  },
);
const held = fc.uniqueArray(scopeName, { maxLength: 6 });

describe("joining the service's scopes with a key's scopes", () => {
  it("lists every scope once, and lets a key keep all its scopes", () => {
    fc.assert(
      fc.property(live, held, (live, held) => {
        const joined = joinCatalogue(live, held);
        const names = joined.map(({ scope }) => scope);
        expect([...names].sort()).toEqual([...new Set([...live.map(({ scope }) => scope), ...held])].sort());
        expect(offered(joined, held)).toEqual({ picked: held, leftOut: [] });
        for (const { scope, canPick } of joined) {
          const isGrantable = live.some((info) => info.scope === scope && info.grantable);
          expect(canPick).toBe(isGrantable || held.includes(scope));
        }
      }),
    );
  });

  it("marks each scope as published, known only to the service, or held only by the key", () => {
    const names = ["asset.view", "api.iris.app.proxy.fetch", "api.iso15143.snapshot"];
    const service = names.map((scope) => ({ scope, description: "", grantable: true }));
    const origins = joinCatalogue(service, ["gone.scope"]).map(({ scope, origin }) => [scope, origin]);
    expect(Object.fromEntries(origins)).toEqual({
      "asset.view": "published",
      "api.iris.app.proxy.fetch": "published",
      "api.iso15143.snapshot": "unpublished",
      "gone.scope": "held_only",
    });
  });

  it("does not offer a published scope that the service does not know", () => {
    expect(joinCatalogue([], [])).toEqual([]);
  });
});

describe("the selection of scopes", () => {
  it("never loses a scope by searching or selecting others, and never adds one that cannot be selected", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("toggle" as const), at: fc.nat(20) }),
      fc.record({ kind: fc.constant("start" as const), scopes: fc.array(scopeName, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant("search" as const), search: fc.stringMatching(/^[a-c. ]{0,3}$/) }),
    );
    fc.assert(
      fc.property(live, held, fc.array(step, { maxLength: 12 }), (live, held, steps) => {
        const all = searchable(joinCatalogue(live, held));
        const pickable = new Set(all.filter(({ canPick }) => canPick).map(({ scope }) => scope));
        let picked: readonly string[] = held;
        let words: readonly string[] = [];
        for (const step of steps) {
          const found = searchScopes(all, words);
          const before = picked;
          let touched: readonly string[] = [];
          if (step.kind === "search") words = searchWords(step.search);
          if (step.kind === "toggle") {
            const info = found.filter(({ canPick }) => canPick).at(step.at % Math.max(1, found.length));
            touched = info ? [info.scope] : [];
            if (info) picked = togglePicked(picked, info.scope);
          }
          if (step.kind === "start") picked = addPicked(picked, offered(all, step.scopes).picked);
          expect(picked).toEqual(expect.arrayContaining(before.filter((scope) => !touched.includes(scope))));
          expect(picked.every((scope) => pickable.has(scope))).toBe(true);
          expect(new Set(picked).size).toBe(picked.length);
        }
      }),
    );
  });

  it("is listed first, in the order of the catalogue", () => {
    const scopes = ["a", "b", "c", "d"].map((scope) => ({ scope }));
    const listed = selectedFirst(scopes, ["d", "b", "not offered"]);
    expect(listed.map(({ scope }) => scope)).toEqual(["b", "d", "a", "c"]);
  });
});

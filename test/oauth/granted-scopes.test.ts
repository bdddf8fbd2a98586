import { expect, it } from "vitest";
import { grantedScopes } from "../../src/oauth/granted-scopes.ts";

const tokenWith = (claims: unknown) =>
  `header.${btoa(JSON.stringify(claims)).replaceAll("+", "-").replaceAll("/", "_")}.signature`;

it.each([
  ["scope, a string", tokenWith({ scope: "a.b c.d" }), ["a.b", "c.d"]],
  ["scp, a list", tokenWith({ scp: ["a.b"] }), ["a.b"]],
  ["neither", tokenWith({}), undefined],
  ["no JWT", "opaque", undefined],
  ["nothing", "", undefined],
])("the granted scopes of an app token with %s", (_, token, scopes) => {
  const granted = grantedScopes(token);
  expect(granted && [...granted]).toEqual(scopes);
});

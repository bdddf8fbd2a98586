import { expect, it } from "vitest";
import { grantedScopes } from "../../src/oauth/granted-scopes.ts";

const tokenWith = (claims: unknown) =>
  `header.${btoa(JSON.stringify(claims)).replaceAll("+", "-").replaceAll("/", "_")}.signature`;

it.each([
  ["scope as a string", tokenWith({ scope: "a.b c.d" }), ["a.b", "c.d"]],
  ["scp as a list", tokenWith({ scp: ["a.b"] }), ["a.b"]],
  ["neither claim", tokenWith({}), undefined],
  ["an opaque value", "opaque", undefined],
  ["an empty value", "", undefined],
])("grantedScopes reads an app token with %s", (_, token, scopes) => {
  const granted = grantedScopes(token);
  expect(granted && [...granted]).toEqual(scopes);
});

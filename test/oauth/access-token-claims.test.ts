import fc from "fast-check";
import { expect, it } from "vitest";
import { readClaims } from "../../src/oauth/access-token-claims.ts";

const jwt = (payload: unknown) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;

it("readClaims returns claims under plain names, and scopes from scp or scope", () => {
  const payload = {
    iss: "https://auth",
    aud: ["a", "b"],
    sub: "s",
    cid: "0oa",
    iat: 1,
    exp: 2,
    jti: "j",
    n: [1],
  };
  expect(readClaims(jwt({ ...payload, scp: ["x", "y"] }))).toEqual({
    issuer: "https://auth",
    audience: "a, b",
    subject: "s",
    clientId: "0oa",
    scopes: ["x", "y"],
    issuedAt: 1000,
    expiresAt: 2000,
    others: [
      ["jti", "j"],
      ["n", "[1]"],
    ],
  });
  expect(readClaims(jwt({ scope: "x y" }))).toEqual({ scopes: ["x", "y"], others: [] });
  expect(readClaims(jwt({ sub: "Ærø ⚙" }))?.subject).toBe("Ærø ⚙");
});

it("readClaims skips claims of the wrong type, and returns undefined for an opaque token", () => {
  expect(readClaims(jwt({ iss: 7, exp: "soon", scope: {} }))).toEqual({ others: [] });
  for (const token of ["", "opaque", "a.b", "a.b.c", jwt([1]), jwt(null), "e30.%%.x"]) {
    expect(readClaims(token)).toBeUndefined();
  }
});

it("readClaims skips a time that no Date can represent", () => {
  for (const time of [1e20, -1e20, Number.MAX_VALUE]) {
    expect(readClaims(jwt({ iat: time, exp: time }))).toEqual({ others: [] });
  }
  expect(readClaims(jwt({ exp: 8.64e12 }))?.expiresAt).toBe(8.64e15);
});

it("readClaims never throws, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), fc.anything(), (text, payload) => {
      readClaims(text);
      readClaims(`a.${text}.c`);
      readClaims(jwt(payload ?? null));
    }),
  );
});

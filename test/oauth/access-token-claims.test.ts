import fc from "fast-check";
import { expect, it } from "vitest";
import { readClaims } from "../../src/oauth/access-token-claims.ts";

const jwt = (payload: unknown) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;

it("claims are read under their plain names, scopes from scp or scope", () => {
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

it("a claim of another shape is not read, and an opaque token has none", () => {
  expect(readClaims(jwt({ iss: 7, exp: "soon", scope: {} }))).toEqual({ others: [] });
  for (const token of ["", "opaque", "a.b", "a.b.c", jwt([1]), jwt(null), "e30.%%.x"]) {
    expect(readClaims(token)).toBeUndefined();
  }
});

it("a time that no date can hold is not read, however far it is", () => {
  for (const time of [1e20, -1e20, Number.MAX_VALUE]) {
    expect(readClaims(jwt({ iat: time, exp: time }))).toEqual({ others: [] });
  }
  expect(readClaims(jwt({ exp: 8.64e12 }))?.expiresAt).toBe(8.64e15);
});

it("nothing that is pasted makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), fc.anything(), (text, payload) => {
      readClaims(text);
      readClaims(`a.${text}.c`);
      readClaims(jwt(payload ?? null));
    }),
  );
});

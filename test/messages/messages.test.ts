import { describe, expect, it } from "vitest";
import { apiErrorCodes } from "../../src/contract/api-error.ts";
import { ApiError } from "../../src/http/api-error.ts";
import { enAll } from "../../src/messages/en-all.ts";
import { apiErrorWords, tokenErrorWords } from "../../src/messages/error-words.ts";
import { pseudo, pseudoText } from "../../src/messages/pseudo.ts";
import { TokenError, type TokenErrorCode, tokenErrorCodes } from "../../src/oauth/token-error.ts";

describe("the words of an error", () => {
  it.each(apiErrorCodes)("%s has a sentence of its own", (code) => {
    const words = apiErrorWords(enAll, new ApiError(code));
    const others = apiErrorCodes
      .filter((other) => other !== code)
      .map((other) => apiErrorWords(enAll, new ApiError(other)));
    expect(words).toMatch(/\.$/);
    expect(others).not.toContain(words);
  });

  // The type of the table asks for every code, those of the way there included.
  it.each(Object.keys(enAll.tokenErrors) as TokenErrorCode[])(
    "%s of the token endpoint has a sentence of its own, with what to do",
    (code) => {
      const words = tokenErrorWords(enAll, new TokenError(code));
      expect(words).toMatch(/\.$/);
      expect(Object.values(enAll.tokenErrors).filter((other) => other === words)).toHaveLength(1);
    },
  );

  it("are there for every code of RFC 6749", () => {
    expect(Object.keys(enAll.tokenErrors)).toEqual(expect.arrayContaining([...tokenErrorCodes]));
  });

  it("name the scope that is missing", () => {
    const body = { status: 403, code: "missing_scope", message: "", scope: "account.delete" };
    expect(apiErrorWords(enAll, new ApiError("missing_scope", { body }))).toContain("account.delete");
  });
});

describe("the pseudo-locale", () => {
  it("marks every text, those with numbers and names in them too", () => {
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

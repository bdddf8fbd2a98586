import { describe, expect, it } from "vitest";
import {
  emptyKeyForm,
  keyFormProblems,
  keyFormProblemsFrom,
  toCreateApiKeyRequest,
} from "../../src/api-keys/key-form-values.ts";
import { ApiError } from "../../src/http/api-error.ts";

const right = { ...emptyKeyForm, name: "ERP", allowedScopes: ["asset.view"] };

describe("the form of a key", () => {
  it("becomes a request without stray white space, its scopes in order", () => {
    const values = { ...emptyKeyForm, name: "  ERP ", description: " nightly\n", allowedScopes: ["b", "a"] };
    expect(toCreateApiKeyRequest(values)).toEqual({
      name: "ERP",
      description: "nightly",
      allowedScopes: ["a", "b"],
    });
  });

  it("that is right has no problems", () => {
    expect(keyFormProblems(right)).toEqual({});
  });

  it.each([
    [emptyKeyForm, { name: "empty", allowedScopes: "none" }],
    [{ ...right, name: "x".repeat(101) }, { name: "too_long" }],
    [{ ...right, name: "\u200B" }, { name: "invisible" }],
    [{ ...right, description: "x".repeat(501) }, { description: "too_long" }],
    [{ ...right, owner: "x".repeat(90), description: "x".repeat(410) }, { description: "too_long" }],
    [{ ...right, owner: "\u202E" }, { description: "bidi_override" }],
    [{ ...right, description: "\u202E" }, { description: "bidi_override" }],
    [
      { ...right, allowedScopes: Array.from({ length: 101 }, (_, i) => `s${i}`) },
      { allowedScopes: "too_many" },
    ],
    [
      { ...emptyKeyForm, description: "\u0007" },
      { name: "empty", description: "control_characters", allowedScopes: "none" },
    ],
  ])("%# that is wrong says where and what", (values, problems) => {
    expect(keyFormProblems(values)).toEqual(problems);
  });

  it("learns from the service which field was refused", () => {
    expect(keyFormProblemsFrom(new ApiError("api_key_name_taken"))).toEqual({ name: "taken" });
    const body = {
      status: 400,
      code: "constraint_violation",
      message: "",
      violations: [{ field: "allowedScopes", message: "" }],
    };
    expect(keyFormProblemsFrom(new ApiError("constraint_violation", { body }))).toEqual({
      allowedScopes: "unknown_scope",
    });
    expect(keyFormProblemsFrom(new ApiError("api_key_limit_reached"))).toEqual({});
  });
});

import { describe, expect, it } from "vitest";
import { ApiError } from "../../src/http/api-error.ts";
import {
  createKeyFormSchema,
  editKeyFormSchema,
  emptyKeyForm,
  type KeyFormValues,
  refusedFields,
  toKeyFields,
} from "../../src/keys/key-form-values.ts";

const right = { ...emptyKeyForm, name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] };

function problems(values: KeyFormValues, schema: ReturnType<typeof editKeyFormSchema> = createKeyFormSchema) {
  const { error } = schema.safeParse(values);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

describe("the form of a key", () => {
  it("becomes a request with trimmed texts and sorted scopes", () => {
    const values = { ...emptyKeyForm, name: "  ERP ", description: " nightly\n", allowedScopes: ["b", "a"] };
    expect(toKeyFields(values)).toEqual({
      name: "ERP",
      description: "nightly",
      allowedScopes: ["a", "b"],
    });
  });

  it("has no problems if every value is valid", () => {
    expect(problems(right)).toEqual({});
  });

  it.each([
    [emptyKeyForm, { name: "empty", description: "empty", allowedScopes: "none" }],
    [{ ...right, name: "x".repeat(101) }, { name: "too_long" }],
    [{ ...right, name: "\u200B" }, { name: "invisible" }],
    [{ ...right, description: " \n" }, { description: "empty" }],
    [{ ...right, description: "", owner: "Ida Holm" }, { description: "empty" }],
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
  ])("with invalid values (%#) names each field and its problem", (values, expected) => {
    expect(problems(values)).toEqual(expected);
  });

  it("counts an emoji as one character", () => {
    expect(problems({ ...right, name: "🏗".repeat(100) })).toEqual({});
    expect(problems({ ...right, name: "🏗".repeat(101) })).toEqual({ name: "too_long" });
  });

  it.each(["", "Owner: Ida Holm"])(
    "can be saved without a description if the key has only %j",
    (description) => {
      expect(problems({ ...right, description: "" }, editKeyFormSchema({ description }))).toEqual({});
    },
  );

  it("requires a description if the key has one", () => {
    const schema = editKeyFormSchema({ description: "Owner: Ida Holm\n\nNightly" });
    expect(problems({ ...right, description: "" }, schema)).toEqual({ description: "empty" });
  });

  it("maps a refusal by the service to the right field", () => {
    expect(refusedFields(new ApiError("api_key_name_taken"))).toEqual([{ field: "name", problem: "taken" }]);
    const body = {
      status: 400,
      code: "constraint_violation",
      message: "",
      violations: [{ field: "allowedScopes", message: "" }],
    };
    expect(refusedFields(new ApiError("constraint_violation", { body }))).toEqual([
      { field: "allowedScopes", problem: "unknown_scope" },
    ]);
    expect(refusedFields(new ApiError("api_key_limit_reached"))).toEqual([]);
  });
});

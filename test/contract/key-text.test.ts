import { describe, expect, it } from "vitest";
import {
  canonicalName,
  descriptionProblem,
  nameProblem,
  normaliseKeyText,
} from "../../src/contract/key-text.ts";

describe("the name of an API key", () => {
  it.each([
    ["", "empty"],
    ["a\u0000b", "control_characters"],
    ["two\nlines", "control_characters"],
    ["evil\u202Etxt", "bidi_override"],
    ["\u2066isolated\u2069", "bidi_override"],
    ["left\u200Eright", "bidi_override"],
    ["\u200B\u200D\uFEFF", "invisible"],
    ["\u2800", "invisible"],
    ["\u{1D159}\u{13440}", "invisible"],
    ["\u0301", "invisible"],
    ["\uE000", "control_characters"],
    ["\uFFFE", "control_characters"],
    ["x".repeat(101), "too_long"],
  ])("%j is refused as %s", (name, problem) => {
    expect(nameProblem(name, 100)).toBe(problem);
  });

  it.each([
    "ERP",
    "مفتاح الربط",
    "🚜 Fleet feed",
    "<script>alert(1)</script>",
    "👷🏽‍♀️".repeat(10),
    "🚜".repeat(100),
  ])("%j is accepted", (name) => {
    expect(nameProblem(name, 100)).toBeUndefined();
  });

  it("is normalised to NFC and trimmed", () => {
    expect(normaliseKeyText("  Cafe\u0301 ")).toBe("Café");
  });

  it.each([
    ["ERP", "erp"],
    ["ERP", "E\u200BRP"],
    ["ERP connector", "ERP  connector"],
    ["Café", "Cafe\u0301"],
    ["ERP", "ＥＲＰ"],
    ["Prod ERP", "Prod ERP\u2800"],
    ["Prod ERP", "Prоd ERР"],
    ["Prod ERP", "Ρrod ERP"],
    ["scope", "ѕсоре"],
    ["a-b", "a‐b"],
  ])("%j and %j are the same name", (one, other) => {
    expect(canonicalName(one)).toBe(canonicalName(other));
  });
});

it("different names in Cyrillic or Greek stay different", () => {
  const names = ["Склад", "Завод", "Αποθήκη", "Εργοστάσιο"];
  expect(new Set(names.map(canonicalName)).size).toBe(names.length);
});

describe("the description of an API key", () => {
  it("may have several lines", () => {
    expect(descriptionProblem("owner: Ida\nsystem: ERP", 500)).toBeUndefined();
  });

  it.each([
    ["a\u0007", "control_characters"],
    ["\u202E", "bidi_override"],
    ["x".repeat(501), "too_long"],
  ])("%j is refused as %s", (description, problem) => {
    expect(descriptionProblem(description, 500)).toBe(problem);
  });
});

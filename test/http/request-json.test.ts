import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { apiErrorCodes } from "../../src/contract/api-error.ts";
import { requestJson } from "../../src/http/request-json.ts";
import { parseRetryAfter } from "../../src/http/retry-after.ts";

const schema = z.object({ name: z.string() });
const ask = (answer: () => Response | Promise<Response>) =>
  requestJson(async () => answer(), "/", { schema });
const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);

describe("requesting JSON from a service", () => {
  it("returns a valid response without fields that the schema does not define", async () => {
    expect(await ask(() => json({ name: "ERP", more: 1 }))).toEqual({ name: "ERP" });
  });

  it.each(apiErrorCodes)("rejects with the service's code %s, status and message", async (code) => {
    const answer = () => json({ status: 400, code, message: "words" }, { status: 400 });
    await expect(ask(answer)).rejects.toMatchObject({
      name: "ApiError",
      code,
      status: 400,
      message: "words",
    });
  });

  it.each([
    ["HTML", () => new Response("<!doctype html>"), "not_json"],
    [
      "truncated JSON",
      () => new Response('{"name":', { headers: { "Content-Type": "application/json" } }),
      "malformed_answer",
    ],
    ["an empty body", () => new Response(""), "not_json"],
    ["null", () => json(null), "malformed_answer"],
    ["a list", () => json([]), "malformed_answer"],
    ["another shape", () => json({ name: 1 }), "malformed_answer"],
    ["an unknown code", () => json({ status: 418, code: "teapot", message: "" }, { status: 418 }), "unknown"],
    ["an error without a code", () => json({ oops: true }, { status: 500 }), "unknown"],
    ["a broken connection", () => Promise.reject(new TypeError("Failed to fetch")), "network"],
    ["a time-out", () => Promise.reject(new DOMException("", "TimeoutError")), "timeout"],
  ])("rejects %s with the matching ApiError code", async (_, answer, code) => {
    await expect(ask(answer)).rejects.toMatchObject({ name: "ApiError", code });
  });

  it.each([
    ["offline", true],
    ["network", true],
    ["timeout", true],
    ["not_json", true],
    ["malformed_answer", true],
  ])("treats %s as a lost response: the write may have succeeded", async (code, isLostAnswer) => {
    const { ApiError } = await import("../../src/http/api-error.ts");
    expect(new ApiError(code as "network").isLostAnswer).toBe(isLostAnswer);
    expect(new ApiError("service_unavailable").isLostAnswer).toBe(false);
    expect([400, 500].map((status) => new ApiError("unknown", { status }).isLostAnswer)).toEqual([
      false,
      true,
    ]);
  });
});

describe("Retry-After", () => {
  const now = new Date("2026-11-23T08:00:00Z");
  it.each([
    ["30", 30],
    ["Mon, 23 Nov 2026 08:01:00 GMT", 60],
    ["99999999", 3600],
    ["0", undefined],
    ["-5", undefined],
    ["soon", undefined],
    ["1.5", undefined],
    ["Mon, 23 Nov 2026 07:00:00 GMT", undefined],
    [null, undefined],
  ])("%j means %j seconds", (header, seconds) => {
    expect(parseRetryAfter(header, now)).toBe(seconds);
  });
});

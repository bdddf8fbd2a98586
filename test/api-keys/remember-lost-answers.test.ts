import { expect, it } from "vitest";
import { rememberLostAnswers } from "../../src/api-keys/remember-lost-answers.ts";
import { ApiError } from "../../src/http/api-error.ts";

const failing = (error: ApiError) => () => Promise.reject(error);

async function errorOf(sent: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await sent.catch((caught: unknown) => caught);
  if (!(error instanceof ApiError)) throw new Error("The request did not fail with an ApiError.");
  return error;
}

it.each([
  [401, "unauthorized", true],
  [403, "missing_scope", true],
  [429, "too_many_requests", true],
  [503, "service_unavailable", true],
  [409, "api_key_name_taken", false],
  [412, "precondition_failed", false],
] as const)(
  "after a lost response, a retry refused with %i %s leaves it open whether the first request succeeded: %s",
  async (status, code, isLost) => {
    const send = rememberLostAnswers();
    expect((await errorOf(send("intent", failing(new ApiError("network"))))).isLostAnswer).toBe(true);
    const refused = await errorOf(send("intent", failing(new ApiError(code, { status }))));
    expect(refused).toMatchObject({ code, status, isLostAnswer: isLost });
  },
);

it("a refusal of another request, or of a first attempt, does not count as a lost response", async () => {
  const send = rememberLostAnswers();
  const refusal = failing(new ApiError("service_unavailable", { status: 503 }));
  expect((await errorOf(send("first", refusal))).isLostAnswer).toBe(false);
  await errorOf(send("first", failing(new ApiError("timeout"))));
  expect((await errorOf(send("second", refusal))).isLostAnswer).toBe(false);
  expect((await errorOf(send("first", refusal))).isLostAnswer).toBe(true);
});

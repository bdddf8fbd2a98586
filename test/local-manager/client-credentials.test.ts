import { expect, it } from "vitest";
import { generateClientId, generateClientSecret } from "../../local-manager/api-keys/client-credentials.ts";

const COUNT = 100_000;

it.each([
  ["a client id has Trackunit's shape", generateClientId, /^0oa[A-Za-z0-9]{17}$/],
  ["a client secret has 43 letters or digits", generateClientSecret, /^[A-Za-z0-9]{43}$/],
])("%s, and none of 100,000 is there twice", (_, generate, shape) => {
  const made = Array.from({ length: COUNT }, generate);
  expect(made.filter((text) => !shape.test(text))).toEqual([]);
  expect(new Set(made).size).toBe(COUNT);
});

it("every letter and digit is as likely as any other", () => {
  const letters = Array.from({ length: 2000 }, generateClientSecret).join("");
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const expected = letters.length / 62;
  expect(counts.size).toBe(62);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
});

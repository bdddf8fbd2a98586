import { expect, it } from "vitest";
import { generateClientId, generateClientSecret } from "../../local-manager/api-keys/client-credentials.ts";

const COUNT = 100_000;

it.each([
  ["a client ID has Trackunit's format", generateClientId, /^0oa[A-Za-z0-9]{17}$/],
  ["a client secret has 43 letters or digits", generateClientSecret, /^[A-Za-z0-9]{43}$/],
])("%s, and 100,000 of them are all different", (_, generate, shape) => {
  const made = Array.from({ length: COUNT }, generate);
  expect(made.filter((text) => !shape.test(text))).toEqual([]);
  expect(new Set(made).size).toBe(COUNT);
});

it("client secrets use every letter and digit equally often", () => {
  const letters = Array.from({ length: 2000 }, generateClientSecret).join("");
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const expected = letters.length / 62;
  expect(counts.size).toBe(62);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
});

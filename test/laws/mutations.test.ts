import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mutations } from "./mutations.ts";

// That each one makes its test fail is tried by `npm run test:soak`; here, that it still fits the code.
it.each(mutations)("the way to break “$law” still stands in $file once", ({ file, find, test, name }) => {
  expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
  expect(existsSync(test)).toBe(true);
  expect(readFileSync(test, "utf8")).toContain(name);
});

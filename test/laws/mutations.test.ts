import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mutations } from "./mutations.ts";

// `npm run test:soak` checks that each mutation makes its test fail. This checks that it fits the code.
it.each(mutations)(
  "the mutation that breaks “$law” matches $file once and names an existing test",
  ({ file, find, test, name }) => {
    expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
    expect(existsSync(test)).toBe(true);
    expect(readFileSync(test, "utf8")).toContain(name);
  },
);

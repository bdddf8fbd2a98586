import { afterEach, beforeEach, expect, vi } from "vitest";

// A quiet run is a rule: what is written to the console is a failure, unless the test expects it.
let written: string[] = [];

beforeEach(() => {
  written = [];
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...parts) => {
      written.push(parts.map(String).join(" "));
    });
  }
});

afterEach(() => {
  expect(written, "console.error and console.warn").toEqual([]);
});

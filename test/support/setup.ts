import { afterEach, beforeEach, expect, vi } from "vitest";

// Any console error or warning fails a test that does not expect it.
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

import { cleanup, configure } from "@testing-library/react";
import "@testing-library/jest-dom/vitest";
import { afterEach, vi } from "vitest";

// Long enough for any machine: it only ends a test that hangs.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => cleanup());

// Tests wait for the app's lazy files and can make them fail.
vi.mock("../../src/ui/lazy-file.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/ui/lazy-file.ts")>();
  const { fallible } = await import("./files-that-fail.ts");
  return { ...original, lazyFile: fallible(original.lazyFile) };
});

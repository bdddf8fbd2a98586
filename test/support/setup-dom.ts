import { cleanup, configure } from "@testing-library/react";
import "@testing-library/jest-dom/vitest";
import { afterEach, vi } from "vitest";

// Ends a hang; it never judges how fast a machine is.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => cleanup());

// Tests wait for the lazy files of the app, and let them fail.
vi.mock("../../src/ui/lazy-file.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/ui/lazy-file.ts")>();
  const { fallible } = await import("./files-that-fail.ts");
  return { ...original, lazyFile: fallible(original.lazyFile) };
});

import { expect, test } from "vitest";
import { lazyFile } from "../../src/ui/lazy-file.ts";

/** A file that fails as often as it is told to, and counts its fetches. */
function failing(times: number) {
  const seen = { fetches: 0, suffixes: [] as (string | undefined)[] };
  const file = lazyFile(async () => {
    seen.fetches += 1;
    seen.suffixes.push(globalThis.importSuffix);
    if (seen.fetches <= times) throw new Error("offline");
    return "code";
  });
  return { file, seen };
}

test("a file that fails while it is loaded ahead is fetched again when it is needed, and no failure was shown", async () => {
  const { file, seen } = failing(1);
  await file.load();
  expect(file.getState()).toEqual({ status: "loading" });
  file.subscribe(() => {});
  await file.load();
  expect(file.getState()).toEqual({ status: "loaded", value: "code" });
  expect(seen.fetches).toBe(2);
});

test("a file that fails while it is shown stays failed until it is asked for again", async () => {
  const { file } = failing(1);
  const states: string[] = [];
  file.subscribe(() => states.push(file.getState().status));
  await file.load();
  expect(file.getState()).toEqual({ status: "failed" });
  await file.load();
  expect(states).toEqual(["failed", "loading", "loaded"]);
});

test("every fetch after a failure has an address of its own, for Firefox asks for a failed one only once", async () => {
  const { file, seen } = failing(1);
  await file.load();
  await file.load();
  expect(seen.suffixes).toEqual([undefined, expect.stringMatching(/^\?\d+$/)]);
  expect(globalThis.importSuffix).toBeUndefined();
});

test("asking twice at once fetches a file once", async () => {
  const { file, seen } = failing(0);
  await Promise.all([file.load(), file.load()]);
  await file.load();
  expect(seen.fetches).toBe(1);
});

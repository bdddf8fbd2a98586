import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesWithSecrets } from "../../scripts/secret-traces.ts";
import { newFolder } from "../support/folders.ts";

it("the search finds the files in a folder tree that contain a secret or a token, and no others", () => {
  const folder = newFolder();
  const secret = "Abc123".repeat(8).slice(0, 43);
  const token = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwb2EifQ.c2ln-bmF0_dXJl";
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "log"), `POST /token/v2 ${token}\n`);
  writeFileSync(
    join(folder, "deep", "heap"),
    Buffer.concat([Buffer.from([0, 255]), Buffer.from(`x9${secret}zz`)]),
  );
  writeFileSync(join(folder, "deep", "hash"), "f".repeat(64));
  expect(filesWithSecrets(folder, new Set([secret, token])).sort()).toEqual([
    join(folder, "deep", "heap"),
    join(folder, "log"),
  ]);
});

import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealText } from "../../src/sealing/seal-text.ts";
import { newFolder } from "../support/folders.ts";
import { rounds } from "../support/soak.ts";

const text = fc.string({ unit: "grapheme", maxLength: 2000 });
const hasAge = spawnSync("age", ["--version"]).status === 0;

async function newPair(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

function open(sealed: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed), "text");
}

it("random texts for random recipients open with each of their keys and with no other", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (plain, count) => {
      const pairs = await Promise.all(Array.from({ length: count }, newPair));
      const sealed = await sealText(
        plain,
        pairs.map(({ recipient }) => recipient),
      );
      for (const { identity } of pairs) expect(await open(sealed, identity)).toBe(plain);
      await expect(open(sealed, (await newPair()).identity)).rejects.toThrow();
    }),
    { numRuns: rounds(100, 1000) },
  );
});

it("a changed byte is refused", async () => {
  const { identity, recipient } = await newPair();
  const bytes = armor.decode(await sealText("secret", [recipient]));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  for (let place = 0; place < bytes.length; place++) {
    const changed = bytes.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    await expect(decrypter.decrypt(changed, "text"), `byte ${place}`).rejects.toThrow();
  }
});

describe.skipIf(!hasAge)("with the command-line tool age", () => {
  it("a key pair of age-keygen opens a sealed text, as the page says, and another pair does not", async () => {
    const folder = newFolder();
    const keygen = (name: string): string => {
      const file = join(folder, name);
      execFileSync("age-keygen", ["-o", file], { stdio: "ignore" });
      return execFileSync("age-keygen", ["-y", file], { encoding: "utf8" }).trim();
    };
    const recipients = ["key.txt", "second.txt"].map(keygen);
    keygen("another.txt");
    const file = join(folder, "sealed.txt");
    for (let round = 0; round < rounds(10, 300); round++) {
      const [plain = ""] = fc.sample(text, 1);
      writeFileSync(file, await sealText(plain, recipients));
      for (const name of ["key.txt", "second.txt"]) {
        const opened = execFileSync("age", ["-d", "-i", join(folder, name), file], { encoding: "utf8" });
        expect(opened).toBe(plain);
      }
      expect(spawnSync("age", ["-d", "-i", join(folder, "another.txt"), file]).status).not.toBe(0);
    }
  });
});

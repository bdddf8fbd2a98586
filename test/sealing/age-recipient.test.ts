import { createHash } from "node:crypto";
import { bech32 } from "@scure/base";
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkRecipient } from "../../src/sealing/age-recipient.ts";

const recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

it("a public key is taken, also with space around it, and its fingerprint is what sha256sum shows", () => {
  const digits = createHash("sha256").update(recipient).digest("hex");
  const fingerprint = digits.slice(0, 24).replaceAll(/(.{4})(?=.)/g, "$1 ");
  for (const text of [recipient, ` ${recipient}\n`, `Public key: ${recipient}`]) {
    expect(checkRecipient(text)).toEqual({ status: "valid", recipient, fingerprint });
  }
});

it.each([
  ["nothing", "", "empty"],
  ["spaces", "  ", "empty"],
  ["a private key", await generateX25519Identity(), "private_key"],
  ["a private key in small letters", (await generateX25519Identity()).toLowerCase(), "private_key"],
  ["an SSH key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ ida@laptop", "ssh_key"],
  ["a post-quantum key", await identityToRecipient(await generateHybridIdentity()), "other_kind"],
  [
    "a key of a plugin",
    "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
    "other_kind",
  ],
  ["a key in capitals", recipient.toUpperCase(), "capitals"],
  ["a key with one capital", recipient.replace("q", "Q"), "capitals"],
  ["a key with a Cyrillic letter", recipient.replace("a", "а"), "not_age"],
  ["a key with a Cyrillic letter inside", recipient.replace("yww", "уww"), "typo"],
  ["a key with an invisible character", recipient.replace("yww", "y\u200bww"), "typo"],
  ["a key that was cut off", recipient.slice(0, -1), "typo"],
  [
    "a key with which everybody would share the same secret",
    bech32.encodeFromBytes("age", new Uint8Array(32)),
    "typo",
  ],
  ["two keys at once", `${recipient} ${recipient}`, "several"],
  [
    "the whole file of age-keygen",
    `# public key: ${recipient}\n${await generateX25519Identity()}`,
    "private_key",
  ],
  ["a word", "hunter2", "not_age"],
])("%s is refused and said to be that", (_, text, problem) => {
  expect(checkRecipient(text)).toEqual({ status: "refused", problem });
});

it("every single wrong letter is a typo, and every swapped pair of neighbours", () => {
  const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  for (let place = 4; place < recipient.length; place++) {
    const wrong = letters[(letters.indexOf(recipient[place] ?? "") + 1) % letters.length] ?? "";
    const text = `${recipient.slice(0, place)}${wrong}${recipient.slice(place + 1)}`;
    expect(checkRecipient(text), text).toEqual({ status: "refused", problem: "typo" });
    const swapped = `${recipient.slice(0, place)}${recipient[place + 1] ?? ""}${recipient[place] ?? ""}${recipient.slice(place + 2)}`;
    if (swapped !== recipient) {
      expect(checkRecipient(swapped), swapped).toEqual({ status: "refused", problem: "typo" });
    }
  }
});

it("another key has another fingerprint", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 200; round++) {
    const check = checkRecipient(await identityToRecipient(await generateX25519Identity()));
    if (check.status === "valid") seen.add(check.fingerprint);
  }
  expect(seen.size).toBe(200);
});

it("no text makes the check fail in another way", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(checkRecipient(text).status).toBe("refused");
      expect(checkRecipient(`age1${text}`).status).toBe("refused");
    }),
  );
});

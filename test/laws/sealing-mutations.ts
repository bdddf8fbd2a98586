import type { Mutation } from "./mutations.ts";

/** Mutations of handing over a secret that nobody in between has seen. */
export const sealingMutations: readonly Mutation[] = [
  {
    law: "what cannot be sealed is shown",
    file: "src/api-keys/secret/seal-credentials.ts",
    find: 'return { kind: "shown", issued, hasSealingFailed: true };',
    replace: 'throw new Error("It is lost.");',
    test: "test/api-keys/sealed-hand-over.test.tsx",
    name: "if encryption fails after the answer, the secret is shown",
  },
  {
    law: "a secret that is not sealed is not said to be",
    file: "src/api-keys/page-dialogs.tsx",
    find: 'hasSealingFailed ? { ...note, sealedFor: "" } : note',
    replace: "note",
    test: "test/api-keys/sealed-hand-over.test.tsx",
    name: "if encryption fails after the answer, the secret is shown",
  },
  {
    law: "nothing is sent while a public key is wrong",
    file: "src/api-keys/create/create-key-dialog.tsx",
    find: 'if (secretUser.kind === "someone-else" && recipients === undefined) return setAsked(asked + 1);',
    replace: "",
    test: "test/api-keys/sealed-hand-over.test.tsx",
    name: "as their public key nothing is sent",
  },
  {
    law: "a repeated answer is sealed too",
    file: "src/api-keys/api-keys-mutations.ts",
    find: "return how ? how(issued) :",
    replace: "return how && Math.random() > 1 ? how(issued) :",
    test: "test/api-keys/sealed-hand-over.test.tsx",
    name: "a repeated answer to a lost create is sealed too",
  },
  {
    law: "another key has another fingerprint",
    file: "src/sealing/age-recipient.ts",
    find: "utf8ToBytes(recipient)",
    replace: "utf8ToBytes(recipient.slice(0, 5))",
    test: "test/sealing/age-recipient.test.ts",
    name: "another key has another fingerprint",
  },
  {
    law: "a public key for which nothing can be sealed is refused",
    file: "src/sealing/age-recipient.ts",
    find: "key?.length === KEY_BYTES && canSealFor(key)",
    replace: "key?.length === KEY_BYTES",
    test: "test/sealing/age-recipient.test.ts",
    name: "is refused and said to be that",
  },
];

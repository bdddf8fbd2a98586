import type { Mutation } from "./mutations.ts";

/** Mutations of what the app's own server and the local Manager guarantee to hostile callers. */
export const serverMutations: readonly Mutation[] = [
  {
    law: "a message without jti is known by its claims",
    file: "install-callback/verify-identity.ts",
    find: "jti ?? JSON.stringify([protectedHeader, payload])",
    replace: "jti ?? token",
    test: "test/install-callback/messages.test.ts",
    name: "however its signature is written",
  },
  {
    law: "an older message does not overwrite a newer one",
    file: "install-callback/installations.ts",
    find: " WHERE newest_message.issued_at <= $2",
    replace: "",
    test: "test/install-callback/messages.test.ts",
    name: "older than another of its account",
  },
  {
    law: "a refused message is refused again",
    file: "install-callback/installations.ts",
    find: 'seen.outcome === "done" ? "repeated" : seen.outcome',
    replace: 'seen.outcome && "repeated"',
    test: "test/install-callback/messages.test.ts",
    name: "uses its identity up as well",
  },
  {
    law: "an unknown key may be a new one while the key set may not be fetched",
    file: "install-callback/verify-identity.ts",
    find: "isUnknown && !mayFetch",
    replace: "isUnknown && mayFetch === undefined",
    test: "test/install-callback/verify-identity.test.ts",
    name: "published later",
  },
  {
    law: "a refused app token is replaced",
    file: "install-callback/app-token-source.ts",
    find: "if (keptToken !== refused) return keptToken;",
    replace: "if (keptToken !== refused || refused) return keptToken;",
    test: "test/install-callback/key-hygiene.test.ts",
    name: "an app token is asked for once",
  },
  {
    law: "a package's file is no document of the extension's origin",
    file: "local-manager/frame/package-routes.ts",
    find: '"Content-Security-Policy": "sandbox",',
    replace: "",
    test: "test/local-manager/app-packages.test.ts",
    name: "serves a package",
  },
];

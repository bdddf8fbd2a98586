/** One law broken on purpose: a text of a file replaced by another, and the test that must fail then. */
export interface Mutation {
  readonly law: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly test: string;
  /** A part of the test's name. */
  readonly name: string;
}

/** The laws and guards whose tests are shown to fail when they are broken. */
export const mutations: readonly Mutation[] = [
  {
    law: "a secret leaves the mutation cache with its dialog",
    file: "src/api-keys/api-keys-mutations.ts",
    find: "gcTime: 0,",
    replace: "gcTime: 300_000,",
    test: "test/api-keys/secret-leaves-with-its-dialog.test.tsx",
    name: "already gone from the caches",
  },
  {
    law: "a minted token leaves the mutation cache with the lab",
    file: "src/token-lab/use-mint-access-token.ts",
    find: "    gcTime: 0,",
    replace: "    gcTime: 300_000,",
    test: "test/api-keys/secret-leaves-with-its-dialog.test.tsx",
    name: "after the one-time view closes",
  },
  {
    law: "a mutation that carries a secret is never paused",
    file: "src/token-lab/use-mint-access-token.ts",
    find: 'networkMode: "always",',
    replace: 'networkMode: "online",',
    test: "test/api-keys/secret-leaves-with-its-dialog.test.tsx",
    name: "offline",
  },
  {
    law: "client secrets are kept as hashes",
    file: "local-manager/api-keys/client-credentials.ts",
    find: 'return createHash("sha256").update(clientSecret).digest();',
    replace: 'createHash("sha256"); return Buffer.from(clientSecret.padEnd(43).slice(0, 43));',
    test: "test/local-manager/api-keys-service.test.ts",
    name: "never shows a secret",
  },
  {
    law: "creates are counted one after the other",
    file: "local-manager/api-keys/create-api-key.ts",
    find: "WHERE id = $1 FOR UPDATE",
    replace: "WHERE id = $1",
    test: "test/local-manager/on-postgres.test.ts",
    name: "leave exactly 10 active ones",
  },
  {
    law: "only Manager's exact origin is spoken to",
    file: "sdk/src/frame-connection.ts",
    find: "parentOrigin: managerOrigin,",
    replace: 'parentOrigin: "*",',
    test: "test/manager/sdk-manager.test.tsx",
    name: "an answer from",
  },
  {
    law: "the frame is answered at its exact origin only",
    file: "sdk/src/manager-side.ts",
    find: "childOrigin: extensionOrigin,",
    replace: 'childOrigin: "*",',
    test: "test/manager/random-messages.test.ts",
    name: "a frame of another origin",
  },
  {
    law: "another account's key is not found",
    file: "local-manager/api-keys/locked-api-key.ts",
    find: "WHERE account_id = $1 AND id::text = $2 FOR UPDATE",
    replace: "WHERE ($1::uuid IS NOT NULL) AND id::text = $2 FOR UPDATE",
    test: "test/local-manager/key-life.test.ts",
    name: "of another account's key is not found",
  },
  {
    law: "nobody grants what they do not hold",
    file: "local-manager/api-keys/check-key-fields.ts",
    find: "!principal.grantableScopes.has(scope)",
    replace: "false",
    test: "test/local-manager/api-keys-service.test.ts",
    name: "never gives a key a scope",
  },
  {
    law: "a change is about the version that was seen",
    file: "local-manager/api-keys/locked-api-key.ts",
    find: "if (!tags.includes(",
    replace: "if (false && !tags.includes(",
    test: "test/local-manager/key-life.test.ts",
    name: "of a version that is past is refused",
  },
  {
    law: "a 401 asks for one new token, whoever waits for it",
    file: "src/http/app-token-fetch.ts",
    find: "refreshing ??=",
    replace: "refreshing =",
    test: "test/http/app-token-fetch.test.ts",
    name: "shares one new token",
  },
  {
    law: "a revoked key gets no token",
    file: "local-manager/token/authenticate-client.ts",
    find: "AND status = 'ACTIVE' AND",
    replace: "AND",
    test: "test/local-manager/key-life.test.ts",
    name: "gets no token from then on",
  },
  {
    law: "a secret cannot be guessed at",
    file: "local-manager/token/guarded-token-endpoint.ts",
    find: "failedAttempts.failed(address, request.clientId);",
    replace: "",
    test: "test/local-manager/guessing.test.ts",
    name: "must wait after ten wrong ones",
  },
  {
    law: "a server that goes away in the middle does not end the process",
    file: "local-manager/database/open-postgres.ts",
    find: 'client.on("error", ignore);',
    replace: "",
    test: "test/local-manager/postgres-gone.test.ts",
    name: "recovers without a restart",
  },
  {
    law: "one data folder has one process",
    file: "local-manager/database/data-folder-lock.ts",
    find: "pid !== process.pid && isAlive(pid)",
    replace: "false",
    test: "test/local-manager/start.test.ts",
    name: "a second start on the same data",
  },
  {
    law: "the proxy goes to the hosts of the manifest",
    file: "local-manager/graphql/proxy-fetch.ts",
    find: "!allowedOrigins.includes(url.origin) ||",
    replace: "",
    test: "test/local-manager/proxy.test.ts",
    name: "the proxy refuses",
  },
  {
    law: "the proxy follows no redirect",
    file: "local-manager/graphql/proxy-fetch.ts",
    find: 'redirect: "manual",',
    replace: "",
    test: "test/local-manager/proxy.test.ts",
    name: "by a redirect is not followed",
  },
  {
    law: "an identity is of the right type",
    file: "install-callback/verify-identity.ts",
    find: "typ: type,",
    replace: "",
    test: "test/install-callback/verify-identity.test.ts",
    name: "is not believed with",
  },
  {
    law: "an identity serves for one message",
    file: "install-callback/installations.ts",
    find: "if (inserted.length === 0) {",
    replace: "if (inserted.length > 1) {",
    test: "test/install-callback/messages.test.ts",
    name: "with another body under the same identity",
  },
  {
    law: "a package's files are its own",
    file: "local-manager/frame/package-routes.ts",
    find: "!path.startsWith(resolve(folder) + sep)",
    replace: "sep === folder",
    test: "test/local-manager/app-packages.test.ts",
    name: "serves a package's files and nothing around them",
  },
  {
    law: "a log line carries no address",
    file: "local-manager/http/log-failure.ts",
    find: "matchedRoutes(context).at(-1)?.path",
    replace: "context.req.url",
    test: "test/local-manager/log.test.ts",
    name: "carries nothing of the request",
  },
];

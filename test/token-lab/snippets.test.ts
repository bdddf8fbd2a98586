import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import treeSitter from "@vscode/tree-sitter-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GRAPHQL_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import {
  type SnippetName,
  snippetNames,
  snippetsWithSecret,
  writeSnippet,
} from "../../src/token-lab/snippets/snippet.ts";
import { SECRET_VARIABLE, type SnippetValues } from "../../src/token-lab/snippets/snippet-values.ts";
import { newKey } from "../support/new-key.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const run = promisify(execFile);
// Inside the project, so that Node.js finds the library that a snippet uses.
const folder = mkdtempSync(join(process.cwd(), "node_modules/.snippets-"));
let manager: TestManager;
let values: SnippetValues;
let clientSecret: string;

beforeAll(async () => {
  manager = await startTestManager();
  const key = await newKey(manager);
  ({ clientSecret } = key);
  values = {
    tokenEndpoint: `${manager.origins.token}${TOKEN_PATH}`,
    graphqlEndpoint: `${manager.origins.iris}${GRAPHQL_PATH}`,
    clientId: key.apiKey.clientId,
    scopes: ["asset.view"],
  };
});
afterAll(async () => {
  await manager.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a snippet to a file and runs it with the secret in its environment. Returns its output. */
async function output(name: SnippetName, command: string, file: string): Promise<string> {
  writeFileSync(join(folder, file), writeSnippet(name, values, "unused"));
  const env = { ...process.env, [SECRET_VARIABLE]: clientSecret };
  return (await run(command, [join(folder, file)], { env })).stdout.trim();
}

const isMissing = (command: string) => spawnSync(command, ["--version"]).status !== 0;

/** The local Manager's response to the snippets' request, for any valid token. */
const ANSWER = { data: { __typename: "Query" } };

describe("a snippet gets a token and calls an API when run unchanged", () => {
  it("curl", async () => {
    const answer = JSON.parse(await output("curl", "bash", "token.sh"));
    const payload = JSON.parse(Buffer.from(answer.access_token.split(".")[1] ?? "", "base64url").toString());
    expect(payload).toMatchObject({ client_id: values.clientId, scope: "asset.view" });
    const call =
      /#( +curl[\s\S]*)/.exec(writeSnippet("curl", values, "unused"))?.[1]?.replaceAll("\n#", "\n") ?? "";
    const env = { ...process.env, ACCESS_TOKEN: answer.access_token };
    expect(JSON.parse((await run("bash", ["-c", `${call.trim()} --silent`], { env })).stdout)).toEqual(
      ANSWER,
    );
  });

  it("Node.js with oauth4webapi", async () => {
    expect(JSON.parse(await output("node", process.execPath, "token.mjs"))).toEqual(ANSWER);
  });

  // This project does not install Python.
  it.skipIf(isMissing("python3"))("Python", async () => {
    expect(JSON.parse(await output("python", "python3", "token.py"))).toEqual(ANSWER);
  });

  it.skipIf(isMissing("python3"))("Python reports why a request was refused", async () => {
    writeFileSync(
      join(folder, "refused.py"),
      writeSnippet("python", { ...values, scopes: ["account.delete"] }, ""),
    );
    const env = { ...process.env, [SECRET_VARIABLE]: clientSecret };
    await expect(run("python3", [join(folder, "refused.py")], { env })).rejects.toMatchObject({
      stderr: expect.stringContaining("invalid_scope: Requested scope is not allowed for this API Key."),
    });
  });
});

// .NET, PowerShell and Power BI are not available here, so parsers check these snippets instead.
describe("a snippet has no syntax errors in its language", () => {
  it.each([
    ["csharp", "c-sharp"],
    ["powershell", "powershell"],
    ["python", "python"],
  ] as const)("%s", async (name, language) => {
    const parse = await parserOf(language);
    expect(parse(writeSnippet(name, values, "unused"))).toBe(true);
    expect(parse(`${writeSnippet(name, values, "unused")}\n((`)).toBe(false);
  });

  it("powerQuery", async () => {
    const parse = async (text: string) =>
      TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text));
    expect(await parse(writeSnippet("powerQuery", values, "unused"))).toBe(true);
    expect(await parse(`${writeSnippet("powerQuery", values, "unused")} ,`)).toBe(false);
  });
});

/** Returns a function that is true for a text without syntax errors in a language. */
async function parserOf(language: string): Promise<(text: string) => boolean> {
  const { Language, Parser } = treeSitter;
  await Parser.init();
  const parser = new Parser();
  const grammar = `@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`;
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve(grammar)));
  return (text) => parser.parse(text)?.rootNode.hasError === false;
}

const recipes = ["aws", "azure", "kubernetes", "github"] as const;

describe("a recipe", () => {
  it.each([...recipes, "curl"] as const)("%s is valid bash", (name) => {
    const checked = spawnSync("bash", ["-n"], {
      input: writeSnippet(name, values, "unused"),
      encoding: "utf8",
    });
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
  });

  it.each(recipes)(
    "%s passes on the exact secret without revealing it, the first time and after a rotation",
    (name) => {
      // Fake tools that record their arguments and the secret they receive. Creating a secret twice fails.
      const tools = join(folder, `tools-${name}`);
      mkdirSync(tools, { recursive: true });
      const script = `#!/bin/bash
echo "\${0##*/} $*" >> ${tools}/called
case "$*" in
  *describe-secret*) [ -e ${tools}/created ] ;;
  *create-secret*) [ ! -e ${tools}/created ] && touch ${tools}/created ;;
  "create secret"*dry-run*) tee ${tools}/received ;;
  "create secret"*) exit 1 ;;
  apply*) cat > ${tools}/applied ;;
  *variable*) ;;
  *) cat > ${tools}/received ;;
esac
`;
      for (const tool of ["aws", "az", "kubectl", "gh"])
        writeFileSync(join(tools, tool), script, { mode: 0o755 });
      for (const secret of [clientSecret, "the-next-secret"]) {
        // Without --norc, bash may take Node's pipe for a network connection and read
        // the user's settings, PATH included.
        const done = spawnSync("bash", ["--norc", "-c", writeSnippet(name, values, "unused")], {
          input: `${secret}\n`,
          encoding: "utf8",
          env: { ...process.env, PATH: `${tools}:${process.env.PATH}` },
        });
        expect([done.status, done.stderr]).toEqual([0, ""]);
        expect(readFileSync(join(tools, "received"), "utf8")).toBe(secret);
        if (name === "kubernetes") expect(readFileSync(join(tools, "applied"), "utf8")).toBe(secret);
        expect(readFileSync(join(tools, "called"), "utf8")).not.toContain(secret);
        expect(done.stdout).not.toContain(secret);
      }
    },
  );
});

describe("the credentials as a file", () => {
  it("are JSON", () => {
    expect(JSON.parse(writeSnippet("json", values, clientSecret))).toEqual({
      token_endpoint: values.tokenEndpoint,
      client_id: values.clientId,
      client_secret: clientSecret,
      scope: "asset.view",
    });
  });

  it("are a Postman environment with the secret marked as secret", () => {
    const { values: variables } = JSON.parse(writeSnippet("postman", values, clientSecret));
    expect(variables).toContainEqual({
      key: "client_secret",
      value: clientSecret,
      type: "secret",
      enabled: true,
    });
    expect(variables).toContainEqual({ key: "scope", value: "asset.view", type: "default", enabled: true });
  });

  it.each(["plain", "with space", "quote'd", '$HOME `id` \\ "x" it\'s'])(
    "quote %j for a shell",
    async (secret) => {
      writeFileSync(join(folder, "quoted"), writeSnippet("dotenv", values, secret));
      const script = `set -a; . ${folder}/quoted; printf '%s' "$${SECRET_VARIABLE}"`;
      expect((await run("bash", ["-c", script])).stdout).toBe(secret);
    },
  );

  it("can be read by a shell", async () => {
    writeFileSync(join(folder, "dotenv"), writeSnippet("dotenv", values, clientSecret));
    const script = `set -a; . ${folder}/dotenv; printf '%s|%s|%s' "$TRACKUNIT_CLIENT_ID" "$${SECRET_VARIABLE}" "$TRACKUNIT_SCOPE"`;
    expect((await run("bash", ["-c", script])).stdout).toBe(`${values.clientId}|${clientSecret}|asset.view`);
  });
});

it.each(snippetNames.filter((name) => !snippetsWithSecret.includes(name)))(
  "%s never contains the secret",
  (name) => {
    expect(writeSnippet(name, values, clientSecret)).not.toContain(clientSecret);
  },
);

// Recipes only store the credentials, so they name no scopes.
it.each(snippetNames.filter((name) => !recipes.some((recipe) => recipe === name)))(
  "%s names the scopes that it requests",
  (name) => {
    expect(writeSnippet(name, values, "unused")).toContain("asset.view");
  },
);

import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOKEN_PATH } from "../../src/contract/paths.ts";
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
// Inside, so that Node finds the library that a snippet imports.
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
    clientId: key.apiKey.clientId,
    scopes: ["asset.view"],
  };
});
afterAll(async () => {
  await manager.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a snippet to a file and runs it with the secret in its environment; gives what it printed. */
async function output(name: SnippetName, command: string, file: string): Promise<string> {
  writeFileSync(join(folder, file), writeSnippet(name, values, "unused"));
  const env = { ...process.env, [SECRET_VARIABLE]: clientSecret };
  return (await run(command, [join(folder, file)], { env })).stdout.trim();
}

const isMissing = (command: string) => spawnSync(command, ["--version"]).status !== 0;

/** A token is believed when the JWT in it is the key's. */
function expectTokenOfKey(token: string) {
  const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  expect(payload).toMatchObject({ client_id: values.clientId, scope: "asset.view" });
}

describe("a snippet gets a token when it is run as it stands", () => {
  it("curl", async () => {
    expectTokenOfKey(JSON.parse(await output("curl", "bash", "token.sh")).access_token);
  });

  it("Node.js with oauth4webapi", async () => {
    expectTokenOfKey(await output("node", process.execPath, "token.mjs"));
  });

  // Python is not part of what this project installs.
  it.skipIf(isMissing("python3"))("Python", async () => {
    expectTokenOfKey(await output("python", "python3", "token.py"));
  });
});

describe("a recipe", () => {
  it.each(["curl", "aws", "azure", "kubernetes", "github"] as const)(
    "%s is a script that bash can read",
    (name) => {
      const checked = spawnSync("bash", ["-n"], {
        input: writeSnippet(name, values, "unused"),
        encoding: "utf8",
      });
      expect([checked.status, checked.stderr]).toEqual([0, ""]);
    },
  );

  it.each(["aws", "azure", "kubernetes", "github"] as const)(
    "%s hands the secret over unseen and whole",
    (name) => {
      // A tool that writes down what it was called with and what came in.
      const tools = join(folder, `tools-${name}`);
      mkdirSync(tools, { recursive: true });
      for (const tool of ["aws", "az", "kubectl", "gh"]) {
        const script = `#!/bin/bash\necho "$0 $*" >> ${tools}/called\n[ "$1" = variable ] || cat > ${tools}/received\n`;
        writeFileSync(join(tools, tool), script, { mode: 0o755 });
      }
      const recipe = writeSnippet(name, values, "unused");
      // Without it bash may take Node's pipe for a network connection, and read whoever's settings, PATH included.
      const done = spawnSync("bash", ["--norc", "-c", recipe], {
        input: `${clientSecret}\n`,
        encoding: "utf8",
        env: { ...process.env, PATH: `${tools}:${process.env.PATH}` },
      });
      expect(done.stderr).toBe("");
      expect(readFileSync(join(tools, "received"), "utf8")).toBe(clientSecret);
      expect(readFileSync(join(tools, "called"), "utf8")).not.toContain(clientSecret);
      expect(done.stdout).not.toContain(clientSecret);
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

  it("are lines that a shell reads", async () => {
    writeFileSync(join(folder, "dotenv"), writeSnippet("dotenv", values, clientSecret));
    const script = `set -a; . ${folder}/dotenv; printf '%s|%s|%s' "$TRACKUNIT_CLIENT_ID" "$${SECRET_VARIABLE}" "$TRACKUNIT_SCOPE"`;
    expect((await run("bash", ["-c", script])).stdout).toBe(`${values.clientId}|${clientSecret}|asset.view`);
  });
});

it.each(snippetNames.filter((name) => !snippetsWithSecret.includes(name)))(
  "%s never has the secret in it",
  (name) => {
    expect(writeSnippet(name, values, clientSecret)).not.toContain(clientSecret);
  },
);

// The recipes only store the credentials.
it.each(["curl", "node", "python", "csharp", "powershell", "dotenv", "json"] as const)(
  "%s names the scopes that it asks for",
  (name) => {
    expect(writeSnippet(name, values, "unused")).toContain("asset.view");
  },
);

it.each(["node", "python", "csharp", "powershell"] as const)(
  "%s keeps a token until a minute before it ends",
  (name) => {
    expect(writeSnippet(name, values, "unused")).toMatch(/expires_in[^\n]*60|lifetime - 60/);
  },
);

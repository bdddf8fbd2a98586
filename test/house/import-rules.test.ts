import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const SDK = "@trackunit/iris-app-sdk-core";

/** Path prefix → what the files under it may import. A file follows the rule with the longest prefix. */
const rules: Record<string, readonly string[]> = {
  "src/contract": ["zod"],
  "src/http": ["src/contract", "zod"],
  "src/oauth": ["src/http", "src/contract", "jose", "zod"],
  "src/ui": ["react", "lucide", "@radix-ui"],
  "src/messages": ["src/contract", "src/http", "src/oauth", "src/ui", "react", "lucide"],
  "src/manager": ["react"],
  "src/manager/sdk-manager.tsx": ["src/manager", "react", SDK],
  "src/manager/start-connection.ts": ["src/manager", SDK],
  "src/scopes": ["src/contract", "src/messages", "src/ui", "react", "lucide"],
  "src/sealing": ["age-encryption", "@noble", "@scure"],
  "src/keys": ["src/contract", "src/http", "src/scopes", "zod"],
  "src/api-keys": [
    "src/contract",
    "src/http",
    "src/oauth",
    "src/keys",
    "src/manager",
    "src/messages",
    "src/scopes",
    "src/sealing",
    "src/token-lab",
    "src/ui",
    "react",
    "react-hook-form",
    "@hookform/resolvers",
    "@tanstack/react-query",
    "lucide",
    "zod",
  ],
  "src/token-lab": [
    "src/contract",
    "src/http",
    "src/oauth",
    "src/manager",
    "src/messages",
    "src/scopes",
    "src/ui",
    "react",
    "react-hook-form",
    "@hookform/resolvers",
    "@tanstack/react-query",
    "jose",
    "lucide",
    "zod",
  ],
  // Only the text of a snippet names oauth4webapi.
  "src/token-lab/snippets": ["oauth4webapi"],
  "src/query-client.ts": ["src/http", "@tanstack/react-query"],
  "src/app.tsx": ["src", "react", "@tanstack/react-query"],
  "src/connection-screen.tsx": ["src/connection-failure.tsx", "src/manager", "src/messages", "src/ui"],
  "src/connection-failure.tsx": ["src/manager", "src/messages", "src/ui"],
  "src/start.ts": ["src/contract", "src/http", "src/manager"],
  "src/crash-screen.tsx": ["src/messages", "src/ui", "react"],
  "src/main.tsx": ["src/app.tsx", "src/crash-screen.tsx", "src/query-client.ts", "src/start.ts", "react-dom"],
  database: ["pg", "@electric-sql", "tar"],
  server: ["hono", "@hono"],
  "local-manager": [
    "database",
    "server",
    "src/contract",
    "src/ui",
    "sdk",
    "iris-app-manifest.ts",
    "package.json",
    "zod",
    "tar",
    SDK,
    "hono",
    "@hono",
    "jose",
    "graphql",
    "vite",
    "@vitejs",
    "@tailwindcss",
    "react",
    "react-dom",
    "lucide",
    "@module-federation",
    "single-spa",
  ],
  "install-callback": [
    "database",
    "server",
    "src/contract",
    "src/oauth",
    "src/http",
    "src/keys",
    "src/scopes",
    "iris-app-manifest.ts",
    "hono",
    "@hono",
    "jose",
    "ipaddr.js",
    "nodemailer",
    "prom-client",
    "proxy-addr",
    "rate-limiter-flexible",
    "zod",
  ],
  e2e: [
    "playwright",
    "age-encryption",
    "jose",
    "oauth4webapi",
    "openid-client",
    "vite",
    "@axe-core",
    "@module-federation",
  ],
};

function codeUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|cjs)$/.test(name) && !name.includes("node_modules"))
      .map((name) => join(folder, name)),
  );
}

const files = codeUnder("src", "database", "server", "local-manager", "install-callback", "e2e");

function roomOf(file: string): string {
  const rooms = Object.keys(rules).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((one, other) => other.length - one.length)[0] ?? "";
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, "utf8");
  const names = [...code.matchAll(/(?:from\s+|import\s*\(?\s*)"([^"]+)"/g)].map(([, name]) => name ?? "");
  return names
    .filter((name) => !name.startsWith("node:"))
    .map((name) => (name.startsWith(".") ? normalize(join(dirname(file), name)) : name));
}

describe("a file imports only what its rule allows", () => {
  it.each(files)("%s", (file) => {
    const room = roomOf(file);
    const allowed = [room, ...(rules[room] ?? [])];
    const forbidden = importsOf(file).filter(
      (name) => !allowed.some((prefix) => name === prefix || name.startsWith(`${prefix}/`)),
    );
    expect(forbidden).toEqual([]);
  });

  it("every file has an import rule", () => {
    expect(files.filter((file) => roomOf(file) === "")).toEqual([]);
  });
});

it("no files import each other in a cycle, type imports included", () => {
  const known = new Set(files);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of importsOf(file)) if (known.has(next)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

describe("the code", () => {
  it("has no file over 300 lines", () => {
    const long = codeUnder(
      "src",
      "database",
      "server",
      "local-manager",
      "install-callback",
      "sdk/src",
      "e2e",
      "test",
      "scripts",
    ).filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("imports the SDK in only two files of src, with and without React", () => {
    expect(
      files.filter((file) => file.startsWith("src/") && importsOf(file).some((name) => name.startsWith(SDK))),
    ).toEqual(["src/manager/sdk-manager.tsx", "src/manager/start-connection.ts"]);
  });
});

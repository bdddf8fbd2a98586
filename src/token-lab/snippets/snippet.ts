import { dotenv, json, postman } from "./credential-files.ts";
import { csharp } from "./csharp.ts";
import { curl } from "./curl.ts";
import { node } from "./node.ts";
import { powerQuery } from "./power-query.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import { awsSecretsManager, azureKeyVault, githubActions, kubernetes } from "./recipes.ts";
import type { SnippetValues } from "./snippet-values.ts";

/** Every snippet, in the order in which they are offered. */
export const snippetNames = [
  "curl",
  "node",
  "python",
  "csharp",
  "powershell",
  "powerQuery",
  "dotenv",
  "json",
  "postman",
  "aws",
  "azure",
  "kubernetes",
  "github",
] as const;

/** See {@link snippetNames}. */
export type SnippetName = (typeof snippetNames)[number];

/** The snippets that have the client secret in them; all others read it from `SECRET_VARIABLE` or ask for it. */
export const snippetsWithSecret: readonly SnippetName[] = ["dotenv", "json", "postman"];

const writers: Readonly<Record<SnippetName, (values: SnippetValues, clientSecret: string) => string>> = {
  curl,
  node,
  python,
  csharp,
  powershell,
  powerQuery,
  dotenv,
  json,
  postman,
  aws: awsSecretsManager,
  azure: azureKeyVault,
  kubernetes,
  github: githubActions,
};

/** Writes a snippet. `clientSecret` may be a stand-in; only {@link snippetsWithSecret} use it. */
export function writeSnippet(name: SnippetName, values: SnippetValues, clientSecret: string): string {
  return writers[name](values, clientSecret);
}

import { dotenv, json, postman } from "./credential-files.ts";
import { csharp } from "./csharp.ts";
import { curl } from "./curl.ts";
import { node } from "./node.ts";
import { powerQuery } from "./power-query.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import { awsSecretsManager, azureKeyVault, githubActions, kubernetes } from "./recipes.ts";
import type { SnippetValues } from "./snippet-values.ts";

/** Every snippet, in display order. */
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

export type SnippetName = (typeof snippetNames)[number];

/** The snippets that contain the client secret. All others read it from `SECRET_VARIABLE` or prompt for it. */
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

/** Returns a snippet. `clientSecret` may be a placeholder; only {@link snippetsWithSecret} use it. */
export function writeSnippet(name: SnippetName, values: SnippetValues, clientSecret: string): string {
  return writers[name](values, clientSecret);
}

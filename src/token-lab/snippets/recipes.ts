import { shellQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

// Asked for and not echoed, so that neither the shell's history nor a list of processes has it.
const ask = `printf 'Client secret: ' && IFS= read -rs ${SECRET_VARIABLE} && echo
printf '%s' "$${SECRET_VARIABLE}" |`;

const forget = `unset ${SECRET_VARIABLE}
`;

/** Writes how to put the client secret into AWS Secrets Manager. */
export function awsSecretsManager({ clientId }: SnippetValues): string {
  return `${ask}
  aws secretsmanager create-secret --name ${shellQuote(`trackunit/${clientId}`)} \\
    --secret-string file:///dev/stdin
${forget}`;
}

/** Writes how to put the client secret into Azure Key Vault; `VAULT` is the reader's own. */
export function azureKeyVault(): string {
  return `${ask}
  az keyvault secret set --vault-name VAULT --name trackunit-client-secret \\
    --file /dev/stdin --encoding utf-8 --output none
${forget}`;
}

/** Writes how to put the credentials into a secret of Kubernetes. */
export function kubernetes({ clientId }: SnippetValues): string {
  return `${ask}
  kubectl create secret generic trackunit-api-key \\
    --from-literal=${shellQuote(`client-id=${clientId}`)} \\
    --from-file=client-secret=/dev/stdin
${forget}`;
}

/** Writes how to put the credentials into GitHub Actions. */
export function githubActions({ clientId }: SnippetValues): string {
  return `gh variable set TRACKUNIT_CLIENT_ID --body ${shellQuote(clientId)}
${ask}
  gh secret set ${SECRET_VARIABLE}
${forget}`;
}

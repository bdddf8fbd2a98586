import { shellQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

// Asked for and not echoed, so that neither the shell's history nor a list of processes has it.
const ask = `printf 'Client secret: ' && IFS= read -rs ${SECRET_VARIABLE} && echo
printf '%s' "$${SECRET_VARIABLE}" |`;

const forget = `unset ${SECRET_VARIABLE}
`;

/** Writes how to put the client secret into AWS Secrets Manager, the first time and after a rotation. */
export function awsSecretsManager({ clientId }: SnippetValues): string {
  const name = shellQuote(`trackunit/${clientId}`);
  return `aws secretsmanager describe-secret --secret-id ${name} > /dev/null 2>&1 ||
  aws secretsmanager create-secret --name ${name} > /dev/null
${ask}
  aws secretsmanager put-secret-value --secret-id ${name} \\
    --secret-string file:///dev/stdin > /dev/null
${forget}`;
}

/** Writes how to put the client secret into Azure Key Vault; `VAULT` is the reader's own. */
export function azureKeyVault(): string {
  return `${ask}
  az keyvault secret set --vault-name VAULT --name trackunit-client-secret \\
    --file /dev/stdin --encoding utf-8 --output none
${forget}`;
}

/** Writes how to put the credentials into a secret of Kubernetes, the first time and after a rotation. */
export function kubernetes({ clientId }: SnippetValues): string {
  return `${ask}
  kubectl create secret generic trackunit-api-key \\
    --from-literal=${shellQuote(`client-id=${clientId}`)} \\
    --from-file=client-secret=/dev/stdin --dry-run=client --output=yaml |
  kubectl apply --server-side --filename=-
${forget}`;
}

/** Writes how to put the credentials into GitHub Actions. */
export function githubActions({ clientId }: SnippetValues): string {
  return `gh variable set TRACKUNIT_CLIENT_ID --body ${shellQuote(clientId)}
${ask}
  gh secret set ${SECRET_VARIABLE}
${forget}`;
}

import { shellQuote } from "./quote.ts";
import { SECRET_VARIABLE, type SnippetValues } from "./snippet-values.ts";

// Prompts without echo, so that neither the shell's history nor a process list contains the secret.
const ask = `printf 'Client secret: ' && IFS= read -rs ${SECRET_VARIABLE} && echo
printf '%s' "$${SECRET_VARIABLE}" |`;

const forget = `unset ${SECRET_VARIABLE}
`;

/** Returns commands that store the client secret in AWS Secrets Manager, the first time and after a rotation. */
export function awsSecretsManager({ clientId }: SnippetValues): string {
  const name = shellQuote(`trackunit/${clientId}`);
  return `aws secretsmanager describe-secret --secret-id ${name} > /dev/null 2>&1 ||
  aws secretsmanager create-secret --name ${name} > /dev/null
${ask}
  aws secretsmanager put-secret-value --secret-id ${name} \\
    --secret-string file:///dev/stdin > /dev/null
${forget}`;
}

/** Returns commands that store the client secret in Azure Key Vault. `VAULT` is a placeholder. */
export function azureKeyVault(): string {
  return `${ask}
  az keyvault secret set --vault-name VAULT --name trackunit-client-secret \\
    --file /dev/stdin --encoding utf-8 --output none
${forget}`;
}

/** Returns commands that store the credentials in a Kubernetes secret, the first time and after a rotation. */
export function kubernetes({ clientId }: SnippetValues): string {
  return `${ask}
  kubectl create secret generic trackunit-api-key \\
    --from-literal=${shellQuote(`client-id=${clientId}`)} \\
    --from-file=client-secret=/dev/stdin --dry-run=client --output=yaml |
  kubectl apply --server-side --filename=-
${forget}`;
}

/** Returns commands that store the credentials in GitHub Actions. */
export function githubActions({ clientId }: SnippetValues): string {
  return `gh variable set TRACKUNIT_CLIENT_ID --body ${shellQuote(clientId)}
${ask}
  gh secret set ${SECRET_VARIABLE}
${forget}`;
}

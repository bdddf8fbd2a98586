/** Requests a token as an integration would, and returns the status of the answer. */
export async function requestToken(
  tokenOrigin: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  scope = "asset.view",
): Promise<number> {
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const body = new URLSearchParams({ ...form, scope });
  return (await fetch(`${tokenOrigin}/token/v2`, { method: "POST", body })).status;
}

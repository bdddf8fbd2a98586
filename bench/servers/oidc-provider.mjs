// oidc-provider with one client, doing the same grant: client credentials, a JWT for 20 minutes signed with ES256.
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const port = Number(process.env.PORT);
const issuer = `http://localhost:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "client",
      client_secret: "secret",
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: "client_secret_post",
      id_token_signed_response_alg: "ES256",
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig", kid: "key" }] },
  scopes: ["asset.view"],
  routes: { token: "/token/v2" },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => "https://api.test",
      getResourceServerInfo: () => ({
        scope: "asset.view",
        accessTokenFormat: "jwt",
        accessTokenTTL: 1200,
        jwt: { sign: { alg: "ES256" } },
      }),
    },
  },
});
provider.listen(port, () => console.log("ready"));

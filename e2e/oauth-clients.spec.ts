import { execFileSync } from "node:child_process";
import * as oauth from "oauth4webapi";
import * as openid from "openid-client";
import { expect, test } from "./fixtures.ts";

const scopes = ["asset.view", "account.view"];

test("openid-client gets a token with credentials in the body and by Basic, and an RFC 6749 error if refused", async ({
  apiKeys,
  origins,
}) => {
  const { clientId, clientSecret } = await apiKeys.create({ name: "openid-client", scopes });
  for (const authenticate of [openid.ClientSecretPost, openid.ClientSecretBasic]) {
    const discover = (secret: string) =>
      openid.discovery(new URL(origins.token), clientId, secret, authenticate(secret), {
        algorithm: "oauth2",
        execute: [openid.allowInsecureRequests],
      });
    const configuration = await discover(clientSecret);
    const token = await openid.clientCredentialsGrant(configuration, { scope: "asset.view" });
    expect(token).toMatchObject({ token_type: "bearer", expires_in: 1200, scope: "asset.view" });
    await expect(
      openid.clientCredentialsGrant(configuration, { scope: "account.delete" }),
    ).rejects.toMatchObject({ error: "invalid_scope" });
    const refusal = openid.clientCredentialsGrant(await discover("wrong"), {});
    // With Basic authentication the RFC requires a challenge, and openid-client then reports the challenge.
    await expect(refusal).rejects.toMatchObject(
      authenticate === openid.ClientSecretPost
        ? { error: "invalid_client" }
        : { code: "OAUTH_WWW_AUTHENTICATE_CHALLENGE" },
    );
  }
});

test("oauth4webapi gets a token with credentials in the body and by Basic, and an RFC 6749 error if refused", async ({
  apiKeys,
  origins,
}) => {
  const { clientId, clientSecret } = await apiKeys.create({ name: "oauth4webapi", scopes });
  const options = { [oauth.allowInsecureRequests]: true };
  const issuer = new URL(origins.token);
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...options, algorithm: "oauth2" }),
  );
  const client = { client_id: clientId };
  for (const authenticate of [oauth.ClientSecretPost, oauth.ClientSecretBasic]) {
    const ask = async (secret: string, scope: string) =>
      oauth.processClientCredentialsResponse(
        server,
        client,
        await oauth.clientCredentialsGrantRequest(server, client, authenticate(secret), { scope }, options),
      );
    expect(await ask(clientSecret, "asset.view account.view")).toMatchObject({
      expires_in: 1200,
      scope: "asset.view account.view",
    });
    await expect(ask(clientSecret, "asset.viewer")).rejects.toMatchObject({
      error: "invalid_scope",
      status: 400,
    });
    await expect(ask("wrong", "asset.view")).rejects.toMatchObject(
      authenticate === oauth.ClientSecretPost
        ? { error: "invalid_client" }
        : { code: "OAUTH_WWW_AUTHENTICATE_CHALLENGE" },
    );
  }
});

test("curl gets a token with credentials in the body and by Basic, and an RFC 6749 error if refused", async ({
  apiKeys,
  origins,
}) => {
  const { clientId, clientSecret } = await apiKeys.create({ name: "curl", scopes });
  const curl = (...args: string[]) => {
    const output = execFileSync(
      "curl",
      [
        "--silent",
        "--write-out",
        "\n%{http_code}",
        `${origins.token}/token/v2`,
        "--data-urlencode",
        "grant_type=client_credentials",
        ...args,
      ],
      { encoding: "utf8" },
    );
    const [body = "", status] = output.split("\n");
    return { status, ...JSON.parse(body) };
  };
  const byBody = (secret: string) => [
    "--data-urlencode",
    `client_id=${clientId}`,
    "--data-urlencode",
    `client_secret=${secret}`,
  ];
  const byBasic = (secret: string) => ["--user", `${clientId}:${secret}`];
  for (const credentials of [byBody, byBasic]) {
    expect(curl(...credentials(clientSecret))).toMatchObject({
      status: "200",
      token_type: "Bearer",
      expires_in: 1200,
      scope: "account.view asset.view",
    });
    expect(curl(...credentials("wrong"))).toMatchObject({ status: "401", error: "invalid_client" });
    expect(curl(...credentials(clientSecret), "--data-urlencode", "scope=account.delete")).toMatchObject({
      status: "400",
      error: "invalid_scope",
    });
  }
});

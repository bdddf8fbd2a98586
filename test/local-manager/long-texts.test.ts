import { describe, it } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { proxyFetch } from "../../local-manager/graphql/proxy-fetch.ts";
import { parseBoundedJson } from "../../local-manager/http/read-body.ts";
import { originsFrom } from "../../local-manager/origins.ts";
import { parseAccessTokenRequest } from "../../local-manager/token/token-request.ts";
import { expectLinear, longTexts } from "../support/long-texts.ts";

// Nothing listens on port 1: the proxy reads the headers before it connects.
const origins = originsFrom(1);
const failed = () => undefined;

function tokenRequest(parts: { authorization?: string; body?: string }): unknown {
  try {
    return parseAccessTokenRequest({
      contentType: "application/x-www-form-urlencoded",
      authorization: parts.authorization,
      query: new URLSearchParams(),
      body: parts.body ?? "grant_type=client_credentials",
    });
  } catch {
    return undefined;
  }
}

const readers: Record<string, (text: string) => unknown> = {
  "the proxy's headers": (value) => {
    const headers = [{ name: "X-Long", value: value.replaceAll(/[\n\u200b]/g, "") }];
    return proxyFetch(
      { url: `${origins.token}/jwks`, method: "GET", headers },
      { manifest, origins, mark: "" },
    ).catch(failed);
  },
  "an Authorization header": (authorization) => tokenRequest({ authorization }),
  "credentials in base64": (text) =>
    tokenRequest({ authorization: `Basic ${Buffer.from(text).toString("base64")}` }),
  "a token request's form": (body) => tokenRequest({ body }),
  "a JSON body": parseBoundedJson,
  "a text in a JSON body": (text) => parseBoundedJson(JSON.stringify({ text })),
};

describe.each(Object.entries(readers))("%s", (_, read) => {
  it.each(Object.entries(longTexts))(
    "with 1 MB of %s is read in time proportional to its length",
    (_, make) => expectLinear(read, make),
  );
});

import { expect, it } from "vitest";
import { curlSnippet } from "../../src/token-lab/curl-snippet.ts";

it("the command has the endpoint, the client id and the scopes, and a placeholder for the secret", () => {
  expect(curlSnippet("https://auth.test/token/v2", "0oaX", ["a.b", "c'd"])).toBe(
    [
      "curl --request POST 'https://auth.test/token/v2' \\",
      "  --data-urlencode 'grant_type=client_credentials' \\",
      "  --data-urlencode 'client_id=0oaX' \\",
      "  --data-urlencode 'client_secret=CLIENT_SECRET' \\",
      "  --data-urlencode 'scope=a.b c'\\''d'",
    ].join("\n"),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnosePaste } from "../../src/token-lab/paste-doctor.ts";
import { writeSnippet } from "../../src/token-lab/snippets/snippet.ts";

const id = "0oa10o3h43eulvWtz358";
const snippetValues = {
  tokenEndpoint: "https://auth.trackunit.com/token/v2",
  graphqlEndpoint: "https://iris.trackunit.com/api/graphql/",
  clientId: id,
  scopes: ["asset.view"],
};
const secret = "wZtQppu1huik4cYBAhYXnZS29pSudTBne2SE6WEM5C5";

describe("text pasted as a client secret", () => {
  it.each([
    [secret, [], secret],
    [`  ${secret}\n`, ["white_space"], secret],
    [`"${secret}"`, ["quotes"], secret],
    [`${secret.slice(0, 20)}\n${secret.slice(20)}`, ["line_breaks"], secret],
    [`export TRACKUNIT_CLIENT_SECRET=${secret}`, ["assignment"], secret],
    [`client_secret: '${secret}',`, ["assignment"], secret],
    [`$env:CLIENT_SECRET = "${secret}"`, ["assignment"], secret],
    [`CLIENT_ID=${id}\nCLIENT_SECRET="${secret}"\n`, ["block"], secret],
    [JSON.stringify({ client_id: id, client_secret: secret }), ["block"], secret],
    // As `Use it in code` writes it.
    [writeSnippet("dotenv", snippetValues, secret), ["block"], secret],
    [`CLIENT_ID=0oaother\nCLIENT_SECRET=${secret}`, ["block", "other_client_id"], secret],
    [`Basic ${btoa(`${id}:${secret}`)}`, ["basic_header"], secret],
    [btoa(`${id}:${secret}`), ["basic_header"], secret],
    [id, ["client_id"], id],
    [` ${id} `, ["white_space", "client_id"], id],
  ])("is recognised: %j", (pasted, findings, clientSecret) => {
    expect(diagnosePaste(pasted, id)).toMatchObject({ findings, clientSecret });
  });

  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/="];
  const anySecret = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 80 })
    .map((characters) => characters.join(""))
    .filter((text) => text !== id);

  it("is never changed if it is a plain secret", () => {
    fc.assert(
      fc.property(anySecret, (right) => {
        expect(diagnosePaste(right, id)).toEqual({ findings: [], clientSecret: right, clientId: undefined });
      }),
      { numRuns: 1000 },
    );
  });

  it("yields the secret whatever surrounds it", () => {
    const wrap = fc.constantFrom(
      (text: string) => ` ${text}\t`,
      (text: string) => `'${text}'`,
      (text: string) => `export CLIENT_SECRET="${text}"`,
      (text: string) => `{"client_id":"${id}","client_secret":"${text}"}`,
      (text: string) => `client_id: ${id}\nclient_secret: ${text}\n`,
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{20,60}$/), wrap, (right, wrapped) => {
        const { findings, clientSecret } = diagnosePaste(wrapped(right), id);
        expect(clientSecret).toBe(right);
        expect(findings).toHaveLength(1);
      }),
    );
  });
});

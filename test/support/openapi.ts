import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { parse } from "yaml";
import { API_KEYS_BASE_PATH } from "../../src/contract/paths.ts";

const openApi = parse(readFileSync("docs/api-keys.openapi.yaml", "utf8"));
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(openApi, "openapi");

/**
 * Expects a response of the API Keys service to match the OpenAPI document for its method and path. Returns its body.
 */
// biome-ignore lint/suspicious/noExplicitAny: the shape was just checked against the document.
export async function expectDocumented(method: string, response: Response): Promise<any> {
  const path = new URL(response.url).pathname.replace(API_KEYS_BASE_PATH, "");
  const template = Object.keys(openApi.paths).find((known) =>
    new RegExp(`^${known.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`).test(path),
  );
  expect(template, `${path} is documented`).toBeDefined();
  const answers = openApi.paths[template ?? ""][method.toLowerCase()].responses;
  expect(Object.keys(answers), `${method} ${template} may answer ${response.status}`).toContain(
    String(response.status),
  );
  const answer = answers[response.status];
  const schema = (answer.$ref ? openApi.components.responses.Error : answer).content["application/json"]
    .schema;
  const body = await response.json();
  const validate = ajv.compile({ $ref: `openapi${schema.$ref}` });
  expect(validate(body) ? [] : validate.errors).toEqual([]);
  return body;
}

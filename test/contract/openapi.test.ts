import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiYaml } from "../../scripts/openapi/document.ts";

// The requests and responses of the service are checked against this document: `test/support/openapi.ts`.
it("the OpenAPI document is what `npm run openapi` generates from the schemas", () => {
  expect(readFileSync("docs/api-keys.openapi.yaml", "utf8")).toBe(openApiYaml);
});

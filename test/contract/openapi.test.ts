import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiYaml } from "../../scripts/openapi/document.ts";

// `test/support/openapi.ts` checks responses of the service against this document.
it("the OpenAPI document is what `npm run openapi` generates from the schemas", () => {
  expect(readFileSync("docs/api-keys.openapi.yaml", "utf8")).toBe(openApiYaml);
});

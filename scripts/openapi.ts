import { writeFileSync } from "node:fs";
import { openApiYaml } from "./openapi/document.ts";

writeFileSync("docs/api-keys.openapi.yaml", openApiYaml);

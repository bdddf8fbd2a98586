import { buildAll } from "./build.ts";

buildAll();
await import("../local-manager/main.ts");

import { buildAll } from "./build.ts";

await buildAll();
await import("../local-manager/main.ts");

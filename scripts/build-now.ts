import { build } from "vite";
import { frameLoaderConfig, shellConfig } from "../local-manager/vite.config.ts";

// Builds everything, up to date or not: see `build.ts`.
await build({ logLevel: "warn", configFile: "vite.config.ts" });
await build({ ...shellConfig, logLevel: "warn", configFile: false });
await build({ ...frameLoaderConfig, logLevel: "warn", configFile: false });

import { readFileSync } from "node:fs";
import { FRAME_CONFIGURATION_ELEMENT_ID } from "@trackunit/iris-app-sdk-core/messages";
import { createServer } from "vite";
import { frameConfiguration, jsonBlock } from "../local-manager/frame/frame-document.ts";
import { DEFAULT_PORT } from "../local-manager/origins.ts";
import { startLocalManager } from "../local-manager/start-local-manager.ts";
import { closeOnSignal } from "../server/close-on-signal.ts";
import { buildAll } from "./build.ts";

// Runs Manager and its services like `npm start`, except that Vite serves the extension's origin. Vite's hot reload
// needs scripts that the manifest's policy forbids, so the policy is not in force here.
buildAll();
const port = Number(process.env.PORT ?? DEFAULT_PORT);
const manager = await startLocalManager({
  port,
  store: { folder: process.env.LOCAL_MANAGER_DATA ?? ".local-manager" },
  servesExtension: false,
});
const configuration = jsonBlock(FRAME_CONFIGURATION_ELEMENT_ID, frameConfiguration(manager.origins));

const vite = await createServer({
  configFile: "vite.config.ts",
  server: { port: port + 1, strictPort: true, host: "localhost" },
  plugins: [
    {
      name: "frame-document",
      configureServer(server) {
        server.middlewares.use("/frame", async (request, response) => {
          const page = readFileSync("index.html", "utf8").replace("</head>", `${configuration}</head>`);
          response.setHeader("Content-Type", "text/html");
          response.end(await server.transformIndexHtml(request.originalUrl ?? "/", page));
        });
      },
    },
  ],
});
await vite.listen();
console.log(`Manager is ready, with hot reload: ${manager.origins.shell}`);
closeOnSignal(() => Promise.all([vite.close(), manager.close()]));

import { createServer } from "node:http";
import { build, type Rollup } from "vite";
import { expect, test } from "./fixtures.ts";

const LOADER = `
  import { createInstance } from "@module-federation/runtime";
  window.loadRemote = async (entry, type) => {
    const federation = createInstance({ name: "test_host", remotes: [{ name: "api_keys_app", entry, type }] });
    const module = await federation.loadRemote("api_keys_app/api-keys-extension");
    return Object.keys(module).sort();
  };
`;

async function buildLoader(): Promise<string> {
  const virtual = "virtual-loader";
  const output = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: virtual,
        resolveId: (id) => (id === virtual ? `${virtual}.js` : undefined),
        load: (id) => (id === `${virtual}.js` ? LOADER : undefined),
      },
    ],
    build: { write: false, target: "es2022", rollupOptions: { input: virtual } },
  })) as Rollup.RollupOutput;
  return output.output[0].code;
}

for (const [form, file, type] of [
  ["an ES module", "remoteEntry.js", "module"],
  ["a classic script", "remoteEntry.var.js", "var"],
] as const) {
  test(`the real Module Federation runtime loads the remote as ${form} and finds the single-spa lifecycles`, async ({
    page,
    origins,
  }) => {
    const loader = await buildLoader();
    const host = createServer(async (request, response) => {
      const path = request.url ?? "/";
      if (path === "/") {
        response.setHeader("Content-Type", "text/html");
        response.end(
          '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/loader.js"></script>',
        );
        return;
      }
      response.setHeader("Content-Type", "text/javascript");
      response.end(
        path === "/loader.js" ? loader : await (await fetch(`${origins.extension}${path}`)).text(),
      );
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const { port } = host.address() as { port: number };
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => "loadRemote" in window);
    const exports = await page.evaluate(
      ([entry, kind]) =>
        (
          window as unknown as { loadRemote: (...args: (string | undefined)[]) => Promise<string[]> }
        ).loadRemote(entry, kind),
      [`http://127.0.0.1:${port}/${file}`, type],
    );
    expect(exports).toEqual(["bootstrap", "mount", "unmount"]);
    host.close();
  });
}

import { createInstance } from "@module-federation/runtime";
import type { LifeCycles } from "single-spa";

/**
 * Loads the extension's remote into the frame and runs its single-spa lifecycles, as Manager does.
 *
 * How the real Manager loads a remote is assumed. The real Module Federation runtime is used here.
 */
async function startExtension(): Promise<void> {
  const text = document.getElementById("manager-frame-remote")?.textContent ?? "";
  const remote: { name: string; entry: string; module: string } = JSON.parse(text);
  const federation = createInstance({
    name: "local_manager_frame",
    remotes: [{ name: remote.name, entry: remote.entry, type: "module" }],
  });
  const lifecycles = await federation.loadRemote<LifeCycles>(`${remote.name}/${remote.module}`);
  if (lifecycles === null) throw new Error(`The remote ${remote.name} does not expose ${remote.module}.`);
  const props = { name: remote.module, singleSpa: {}, mountParcel: () => {} };
  for (const lifecycle of [lifecycles.bootstrap, lifecycles.mount].flat()) {
    await lifecycle(props as unknown as Parameters<typeof lifecycle>[0]);
  }
}

void startExtension();

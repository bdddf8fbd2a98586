import { createRoot, type Root } from "react-dom/client";
import { App } from "./app.tsx";
import { CrashBoundary } from "./crash-screen.tsx";
import { createQueryClient } from "./query-client.ts";
import { takeStart } from "./start.ts";

let mounted:
  | { readonly root: Root; readonly place: HTMLElement; readonly forget: () => Promise<void> }
  | undefined;

/** Does nothing: no preparation is needed. (single-spa, "Building applications") */
export async function bootstrap(): Promise<void> {}

/** Mounts the extension in the element from Manager, or at the end of the page. */
export async function mount({ domElement }: { domElement?: HTMLElement } = {}): Promise<void> {
  const place = document.createElement("div");
  (domElement ?? document.body).append(place);
  const root = createRoot(place);
  const queryClient = createQueryClient();
  const start = takeStart();
  const forget = async () => {
    start?.requests.cancel();
    // Cancel in-flight queries, or their results stay in the cache after unmount.
    await queryClient.cancelQueries();
    queryClient.clear();
  };
  mounted = { root, place, forget };
  root.render(
    <CrashBoundary onBroken={forget}>
      <App queryClient={queryClient} start={start} />
    </CrashBoundary>,
  );
}

/** Unmounts the extension and removes everything that it added to the page. */
export async function unmount(): Promise<void> {
  const stopped = mounted;
  mounted = undefined;
  stopped?.root.unmount();
  stopped?.place.remove();
  await stopped?.forget();
}

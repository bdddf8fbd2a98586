import { TrackunitProviders, useEnvironment, useToken } from "@trackunit/iris-app-sdk-core";
import { useEffect, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { ACTIVE_API_KEYS_PATH, SCOPES_PATH } from "../../src/contract/paths.ts";

/** The floor inside Manager's frame: the same handshake and the same two requests, and a plain list. */
function Floor() {
  const environment = useEnvironment();
  const { token } = useToken();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (environment === undefined || token === undefined) return;
    const read = async (path: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await fetch(environment.irisOrigin + path, { headers })).json();
    };
    void Promise.all([read(ACTIVE_API_KEYS_PATH), read(SCOPES_PATH)]).then(([{ content }]) =>
      setNames(content.map(({ name }: { name: string }) => name)),
    );
  }, [environment, token]);
  return (
    <table>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

let root: Root | undefined;

export async function bootstrap(): Promise<void> {}

export async function mount(): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <TrackunitProviders>
      <Floor />
    </TrackunitProviders>,
  );
}

export async function unmount(): Promise<void> {
  root?.unmount();
}

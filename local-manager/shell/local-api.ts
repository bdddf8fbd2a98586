import { useEffect, useState } from "react";

/** Data that is loaded from the local Manager. A failed reload keeps the data. */
export interface Loaded<Data> {
  readonly data: Data | undefined;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** Loads JSON from a path of the local Manager's API. */
export function useJson<Data>(path: string): Loaded<Data> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ data?: Data; hasFailed: boolean }>({ hasFailed: false });
  useEffect(() => {
    let stale = false;
    // `attempt` only triggers a refetch.
    void attempt;
    fetch(`/local-manager/${path}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error("refused"))))
      .then((data: Data) => !stale && setState({ data, hasFailed: false }))
      .catch(() => !stale && setState(({ data }) => ({ ...(data && { data }), hasFailed: true })));
    return () => {
      stale = true;
    };
  }, [path, attempt]);
  return { data: state.data, hasFailed: state.hasFailed, reload: () => setAttempt((before) => before + 1) };
}

/** Sends a body to a path of the local Manager's API. Resolves to undefined if it was refused or did not arrive. */
export async function send(
  method: "POST" | "DELETE",
  path: string,
  body: object,
): Promise<Response | undefined> {
  const response = await fetch(`/local-manager/${path}`, {
    method,
    body: body instanceof Blob ? body : JSON.stringify(body),
  }).catch(() => undefined);
  return response?.ok ? response : undefined;
}

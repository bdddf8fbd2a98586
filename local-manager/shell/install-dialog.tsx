import { useLayoutEffect, useRef, useState } from "react";
import type { Listing } from "./marketplace.ts";

/** Lists the scopes that an app asks for, and lets the user deny each optional one. */
export function InstallDialog({
  listing,
  onInstall,
  onClose,
}: {
  listing: Listing;
  /** Resolves to true on success. */
  onInstall: (deniedScopes: readonly string[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const granted = listing.installed?.grantedScopes;
  // The user has not decided about scopes that are new in this version, so they start as granted.
  const isUpdate = listing.installed !== null && listing.installed.version !== listing.version;
  const isNew = (scope: string) => isUpdate && !(listing.installed?.askedScopes ?? []).includes(scope);
  const [denied, setDenied] = useState<readonly string[]>(
    listing.scopes
      .filter(({ scope, optional }) => optional && granted && !granted.includes(scope) && !isNew(scope))
      .map(({ scope }) => scope),
  );
  const [state, setState] = useState<"asking" | "sending" | "failed">("asking");
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const send = async () => {
    if (state === "sending") return;
    setState("sending");
    if (!(await onInstall(denied))) setState("failed");
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="install-heading"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-auto w-full max-w-lg gap-4 rounded-lg bg-surface p-6 text-ink shadow-2xl backdrop:bg-black/50 open:grid"
    >
      <h2 id="install-heading" className="text-lg font-semibold">
        {isUpdate ? "Update" : "Install"} {listing.name}?
      </h2>
      <p className="text-sm">
        The app asks for these permissions. Required ones come with it; an optional one can be denied, and the
        app works on without what needs it.
      </p>
      <ul className="divide-y divide-hairline rounded-md border border-hairline">
        {listing.scopes.map(({ scope, optional, description }) => (
          <li key={scope}>
            <label className="flex gap-3 px-3 py-2.5 text-sm">
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 shrink-0 accent-primary"
                checked={!denied.includes(scope)}
                disabled={!optional}
                onChange={() =>
                  setDenied(
                    denied.includes(scope) ? denied.filter((other) => other !== scope) : [...denied, scope],
                  )
                }
              />
              <span className="grid">
                <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>{" "}
                <span className="text-quiet">
                  {description} · {optional ? "optional" : "required"}
                  {isNew(scope) && " · new in this version"}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {state === "failed" && (
        <p role="alert" className="text-sm font-medium text-danger">
          The app could not be installed, or a newer version has come. Check the permissions and try again.
        </p>
      )}
      <div className="flex justify-end gap-3">
        <button
          type="button"
          onClick={onClose}
          className="h-10 rounded-md border border-hairline px-4 text-sm font-medium"
        >
          Cancel
        </button>
        <button
          type="button"
          onClick={() => void send()}
          className="h-10 rounded-md bg-primary px-4 text-sm font-medium text-on-primary hover:bg-primary-strong"
        >
          {state === "sending" ? "Installing…" : "Install app"}
        </button>
      </div>
    </dialog>
  );
}

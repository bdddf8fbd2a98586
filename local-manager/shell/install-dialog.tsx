import { useState } from "react";
import { Button } from "../../src/ui/button.tsx";
import { Dialog } from "../../src/ui/dialog.tsx";
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

  const send = async () => {
    if (state === "sending") return;
    setState("sending");
    if (!(await onInstall(denied))) setState("failed");
  };
  const toggle = (scope: string) =>
    setDenied(denied.includes(scope) ? denied.filter((other) => other !== scope) : [...denied, scope]);
  return (
    <Dialog
      heading={`${isUpdate ? "Update" : "Install"} ${listing.name}?`}
      closeLabel="Close"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button intent="primary" onClick={() => void send()}>
            {state === "sending" ? "Installing…" : "Install app"}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        <p>
          The app asks for these permissions. Required ones come with it; an optional one can be denied, and
          the app works on without what needs it.
        </p>
        <ul className="divide-y divide-hairline rounded-md border border-hairline">
          {listing.scopes.map(({ scope, optional, description }) => (
            <li key={scope}>
              <label className="flex gap-3 px-3 py-2.5">
                <input
                  type="checkbox"
                  className="mt-0.5 size-4.5 shrink-0 accent-primary"
                  checked={!denied.includes(scope)}
                  disabled={!optional}
                  onChange={() => toggle(scope)}
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
          <p role="alert" className="font-medium text-danger">
            The app could not be installed, or a newer version has come. Check the permissions and try again.
          </p>
        )}
      </div>
    </Dialog>
  );
}

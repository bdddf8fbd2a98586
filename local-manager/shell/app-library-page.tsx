import { useState } from "react";
import { Button } from "../../src/ui/button.tsx";
import { announceAgain, uninstall, useListing } from "./marketplace.ts";
import { OpenMarketplace } from "./open-marketplace.tsx";
import type { Session } from "./session.ts";

const callbackWords = {
  not_sent: "The app’s own server was not told: the app came with the account, or it has no server.",
  pending: "The app’s own server is being told…",
  delivered: "The app’s own server was told and has credentials.",
  unanswered: "The app’s own server did not answer. The app works in Manager all the same.",
} as const;

/** Manager's App Library: shows the installed app and its permissions, and uninstalls it. */
export function AppLibraryPage({
  session,
  onMarketplace,
  onUninstalled,
}: {
  session: Session;
  onMarketplace: () => void;
  onUninstalled: () => void;
}) {
  const { data: listing, reload } = useListing(session);
  const [isAsking, setIsAsking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (listing === undefined) return <p className="p-8 text-quiet">Loading the App Library…</p>;
  const { installed, name, scopes } = listing;
  if (installed === null) return <OpenMarketplace because="No app is installed." onOpen={onMarketplace} />;
  const remove = async () => {
    const isGone = await uninstall(session);
    setHasFailed(!isGone);
    if (!isGone) return;
    reload();
    onUninstalled();
  };
  return (
    <main className="grid gap-4 p-4 md:p-8">
      <h2 className="text-lg font-semibold">App Library</h2>
      <article className="grid max-w-3xl gap-4 rounded-lg border border-hairline bg-surface p-5 text-sm raised">
        <div className="flex flex-wrap items-center gap-3">
          <h3 className="mr-auto font-semibold">{name}</h3>
          <Button onClick={onMarketplace}>Permissions</Button>
          {isAsking ? (
            <>
              <span>Its keys stay, and go on working.</span>
              <Button intent="danger" onClick={() => void remove()}>
                Uninstall {name}
              </Button>
              <Button onClick={() => setIsAsking(false)}>Keep it</Button>
            </>
          ) : (
            session.mayInstallApps && <Button onClick={() => setIsAsking(true)}>Uninstall</Button>
          )}
        </div>
        {hasFailed && <p role="alert">The app could not be taken out. Try again.</p>}
        <p className="text-quiet">
          Version {installed.version}, installed by {installed.installedBy}
        </p>
        <p className="flex flex-wrap items-center gap-3">
          {callbackWords[installed.callbackStatus]}
          {session.mayInstallApps && (
            <Button onClick={() => void announceAgain(session).then(reload)}>Tell it again</Button>
          )}
          {installed.callbackStatus === "pending" && <Button onClick={reload}>Look again</Button>}
        </p>
        <ul aria-label={`Permissions of ${name}`}>
          {scopes.map(({ scope }) => (
            <li key={scope}>
              <code className="font-mono text-[13px]">{scope}</code>{" "}
              {installed.grantedScopes.includes(scope) ? "granted" : "denied"}
            </li>
          ))}
        </ul>
      </article>
    </main>
  );
}

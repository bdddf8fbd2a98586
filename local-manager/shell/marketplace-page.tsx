import { useState } from "react";
import { Button } from "../../src/ui/button.tsx";
import { InstallDialog } from "./install-dialog.tsx";
import { install, uploadPackage, useListing } from "./marketplace.ts";
import type { Session } from "./session.ts";

/** The marketplace: shows the app's listing, installs the app, and opens it once it is installed. */
export function MarketplacePage({
  session,
  onInstalled,
  onOpen,
}: {
  session: Session;
  onInstalled: () => void;
  onOpen: () => void;
}) {
  const { data: listing, reload } = useListing(session);
  const [isInstalling, setIsInstalling] = useState(false);
  if (listing === undefined) return <p className="p-8 text-quiet">Loading the marketplace…</p>;
  const { installed } = listing;
  return (
    <main className="min-h-0 overflow-y-auto p-4 md:p-8">
      <article className="mx-auto grid max-w-4xl gap-6 rounded-lg border border-hairline bg-surface p-6 raised">
        <header className="flex flex-wrap items-start gap-4">
          <img src={listing.logo} alt="" className="size-14 rounded-lg" />
          <div className="min-w-48 flex-1">
            <h2 className="text-lg font-semibold">{listing.name}</h2>
            <p className="text-sm text-quiet">{listing.description}</p>
            <p className="pt-1 text-sm text-quiet">
              Version {listing.version} · {listing.categories.join(", ")}
            </p>
          </div>
          <div className="grid justify-items-end gap-2">
            {installed && (
              <Button intent="primary" onClick={onOpen}>
                Open
              </Button>
            )}
            <Button
              intent={installed ? "secondary" : "primary"}
              unavailable={!session.mayInstallApps}
              aria-describedby={session.mayInstallApps ? undefined : "may-not-install"}
              onClick={() => setIsInstalling(true)}
            >
              {installed === null
                ? "Install"
                : installed.version === listing.version
                  ? "Change permissions"
                  : `Update to ${listing.version}`}
            </Button>
            {!session.mayInstallApps && (
              <p id="may-not-install" className="max-w-48 text-end text-sm text-quiet">
                You may not install apps. Ask an administrator.
              </p>
            )}
            {installed && <p className="text-sm text-success">Installed, version {installed.version}</p>}
          </div>
        </header>
        {listing.images.map((image) => (
          <img
            key={image}
            src={image}
            alt={`${listing.name} in Manager`}
            className="rounded-md border border-hairline"
          />
        ))}
        <p className="text-sm whitespace-pre-line">{wordsOf(listing.fullDescription)}</p>
        {session.mayInstallApps && <PackageUpload session={session} onUploaded={reload} />}
      </article>
      {isInstalling && (
        <InstallDialog
          listing={listing}
          onInstall={async (deniedScopes) => {
            const isInstalled = await install(session, listing, deniedScopes);
            // If it failed, there may be a newer version that asks for other permissions.
            reload();
            if (!isInstalled) return false;
            setIsInstalling(false);
            onInstalled();
            return true;
          }}
          onClose={() => setIsInstalling(false)}
        />
      )}
    </main>
  );
}

function PackageUpload({ session, onUploaded }: { session: Session; onUploaded: () => void }) {
  const [isRefused, setIsRefused] = useState(false);
  return (
    <div className="grid gap-1 border-t border-hairline pt-3 text-sm">
      <label className="grid gap-1">
        Upload a package of a new version
        <input
          type="file"
          accept=".tgz"
          aria-describedby={isRefused ? "package-refused" : undefined}
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file === undefined) return;
            const isTaken = await uploadPackage(session, file);
            currentTarget.value = "";
            setIsRefused(!isTaken);
            if (isTaken) onUploaded();
          }}
        />
      </label>
      {isRefused && (
        <p id="package-refused" role="alert" className="font-medium text-danger">
          This is not a package of a new version of this app. `npm run package` makes one.
        </p>
      )}
    </div>
  );
}

/** Returns the words of a Markdown text without its marks, one line for each heading, paragraph or list item. */
function wordsOf(markdown: string): string {
  return markdown.replaceAll(/[#*`]/g, "").replaceAll(/(?<=[^\n])\n(?=[^\n-])/g, " ");
}

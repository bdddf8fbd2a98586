import type { Toast } from "@trackunit/iris-app-sdk-core/messages";
import { useEffect, useState } from "react";
import { AppLibraryPage } from "./app-library-page.tsx";
import { ExtensionFrame } from "./extension-frame.tsx";
import { IconRail } from "./icon-rail.tsx";
import { ManagerHeader } from "./manager-header.tsx";
import { MarketplacePage } from "./marketplace-page.tsx";
import { OpenMarketplace } from "./open-marketplace.tsx";
import { type Session, useSession } from "./session.ts";
import { useAddress } from "./use-address.ts";

/** Root component of the local Manager: rail, header and the page for the current path. */
export function ManagerPage() {
  const { address, navigate, setParameter } = useAddress();
  const {
    data: session,
    hasFailed,
    reload,
  } = useSession(address.searchParams.get("account"), address.searchParams.get("user"));

  if (hasFailed) {
    return (
      <p className="p-8" role="alert">
        Manager cannot open this account. <a href="/">Open the first account instead.</a>
      </p>
    );
  }
  if (session === undefined) return <p className="p-8 text-quiet">Loading Manager…</p>;
  const language = address.searchParams.get("language") ?? "en";
  const isAdministration = address.pathname.startsWith("/administration");
  const isMarketplace = address.pathname.startsWith("/marketplace");
  return (
    <div className="flex h-full min-h-144 flex-col font-sans text-ink md:min-h-96 md:flex-row">
      <IconRail path={address.pathname} onNavigate={navigate} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-page">
        <ManagerHeader
          session={session}
          title={isAdministration ? "Administration" : isMarketplace ? "Marketplace" : "Manager"}
          language={language}
          onLanguage={(tag) => setParameter("language", tag)}
          onUser={(id) => setParameter("user", id)}
        />
        {isAdministration ? (
          <Administration
            session={session}
            language={language}
            path={address.pathname}
            onNavigate={navigate}
            onAppsChanged={reload}
          />
        ) : isMarketplace ? (
          <MarketplacePage
            session={session}
            onInstalled={reload}
            onOpen={() => navigate("/administration/api-keys")}
          />
        ) : (
          <NotHere />
        )}
      </div>
    </div>
  );
}

const TOAST_MS = 6_000;
const ownPages = ["Share & Transfer", "Users", "Accounts", "App Library", "Organization"];

function Administration({
  session,
  language,
  path,
  onNavigate,
  onAppsChanged,
}: {
  session: Session;
  language: string;
  path: string;
  onNavigate: (path: string) => void;
  onAppsChanged: () => void;
}) {
  const [toast, setToast] = useState<Toast>();
  useEffect(() => {
    if (toast === undefined) return;
    const timer = setTimeout(() => setToast(undefined), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const pages = [
    ...ownPages.map((name) => ({ name, path: pathOf(name), extension: undefined })),
    ...session.extensions.map((extension) => ({
      name: extension.menuItem.name,
      path: pathOf(extension.menuItem.name),
      extension,
    })),
  ];
  const here = pages.find((page) => page.path === path);
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <nav
          aria-label="Administration"
          className="shrink-0 overflow-x-auto border-b border-hairline lg:w-56 lg:border-0 lg:p-4"
        >
          <ul className="flex gap-1 p-1.5 lg:flex-col lg:p-0">
            {pages.map((page) => (
              <li
                key={page.path}
                ref={(item) => (page === here ? item?.scrollIntoView({ inline: "nearest" }) : undefined)}
              >
                <a
                  href={page.path}
                  aria-current={page === here ? "page" : undefined}
                  className={`block rounded-md px-3 py-2 text-sm whitespace-nowrap hover:bg-sunken ${page === here ? "bg-hairline font-medium text-ink contrast-more:bg-surface contrast-more:outline" : "text-quiet"}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onNavigate(page.path);
                  }}
                >
                  {page.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-h-0 min-w-0 flex-1">
          {here?.extension ? (
            <ExtensionFrame
              key={`${session.account.id} ${session.user.id}`}
              extension={here.extension}
              session={session}
              language={language}
              onToast={setToast}
            />
          ) : here?.name === "App Library" ? (
            <AppLibraryPage
              session={session}
              onMarketplace={() => onNavigate("/marketplace")}
              onUninstalled={onAppsChanged}
            />
          ) : path === "/administration/api-keys" ? (
            <OpenMarketplace
              because="API Keys is not installed in this account."
              onOpen={() => onNavigate("/marketplace")}
            />
          ) : (
            <NotHere />
          )}
        </div>
      </div>
      <output className="pointer-events-none fixed inset-x-4 top-2 z-10 flex justify-center">
        {toast && (
          <span className="rounded-md bg-ink px-4 py-2.5 text-sm text-page shadow-lg">
            {toast.title} {toast.description}
          </span>
        )}
      </output>
    </>
  );
}

function NotHere() {
  return (
    <main className="p-8 text-quiet">
      This page of Manager is not part of the local Manager. API Keys is under Administration.
    </main>
  );
}

function pathOf(name: string): string {
  return `/administration/${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

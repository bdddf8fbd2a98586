import { usePrefetchQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useManager } from "../manager/manager-context.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import type { ApiKeyAction } from "./api-key-row.tsx";
import { ApiKeysCard } from "./api-keys-card.tsx";
import { apiKeysQuery, scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";
import type { PageDialog, TokenLabSlots } from "./page-dialogs.tsx";
import { useVanishedKeys } from "./use-vanished-keys.ts";

const PageDialogs = lazy(async () => ({ default: (await import("./page-dialogs.tsx")).PageDialogs }));
const VanishedNews = lazy(async () => ({ default: (await import("./vanished-news.tsx")).VanishedNews }));
const ListFailure = lazy(async () => ({ default: (await import("./list-failure.tsx")).ListFailure }));

/** The page: the account's API Keys, and the dialogs that work on them. */
export function ApiKeysPage({ tokenLab }: { tokenLab: TokenLabSlots }) {
  const { page, table } = useMessages();
  const [dialog, setDialog] = useState<PageDialog>({ kind: "none" });
  const [justNow, setJustNow] = useState<string>();
  const manager = useManager();
  const client = useApiKeysClient();
  const queryClient = useQueryClient();
  // Asked for before the page is first drawn, not after it.
  usePrefetchQuery(apiKeysQuery(client));
  usePrefetchQuery(scopesQuery(client));
  // Nothing may change under the one-time view: a list that loads anew could take it away.
  const apiKeys = useQuery({ ...apiKeysQuery(client), enabled: dialog.kind !== "credentials" });
  const scopes = useQuery(scopesQuery(client));
  // A scope that its user does not hold cannot be granted; this one is needed to change any key.
  const isReadOnly =
    scopes.data?.some(({ scope, grantable }) => scope === "account.api-key.manage" && !grantable) ?? false;
  const { vanished, expect, dismiss } = useVanishedKeys(apiKeys.data?.content);

  const onCreate = useCallback(() => setDialog({ kind: "create" }), []);
  const onAction = useCallback((kind: ApiKeyAction, apiKey: ApiKey) => setDialog({ kind, apiKey }), []);

  return (
    <main className="mx-auto grid max-w-7xl gap-5 p-4 lg:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid gap-1">
          <h1 className="text-xl font-semibold">{page.heading}</h1>
          <p className="max-w-prose text-sm text-quiet">{page.intro}</p>
        </div>
        {apiKeys.isSuccess && (
          <div className="flex flex-wrap gap-2">
            {apiKeys.data.content.length > 0 && (
              <Button onClick={() => setDialog({ kind: "pick-key" })}>{page.getToken}</Button>
            )}
            <Button onClick={() => setDialog({ kind: "whose-token" })}>{table.whoseToken}</Button>
          </div>
        )}
      </header>
      {apiKeys.isPending && <LoadingCard />}
      {apiKeys.isError && (
        <Suspense fallback={<LoadingCard />}>
          <ListFailure
            error={apiKeys.error}
            isTrying={apiKeys.isFetching}
            onTryAgain={() => void apiKeys.refetch()}
          />
        </Suspense>
      )}
      {vanished.length > 0 && (
        <Suspense>
          <VanishedNews vanished={vanished} onDismiss={dismiss} />
        </Suspense>
      )}
      {apiKeys.isSuccess && (
        <ApiKeysCard
          apiKeys={apiKeys.data.content}
          active={apiKeys.data.totalElements}
          justNow={justNow}
          isReadOnly={isReadOnly}
          onCreate={onCreate}
          onAction={onAction}
        />
      )}
      {dialog.kind !== "none" && (
        <Suspense>
          <PageDialogs
            dialog={dialog}
            apiKeys={apiKeys.data?.content ?? []}
            // Another administrator may have changed a key since its menu was opened.
            newestOf={(apiKey) => apiKeys.data?.content.find(({ id }) => id === apiKey.id) ?? apiKey}
            hasVanished={({ id }) => vanished.some((gone) => gone.id === id)}
            tokenLab={tokenLab}
            onOpen={setDialog}
            onRevoking={expect}
            onWritten={(apiKey, toast) => {
              setJustNow(apiKey.id);
              manager.showToast({ intent: "success", title: toast });
              void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
            }}
          />
        </Suspense>
      )}
    </main>
  );
}

function LoadingCard() {
  const { page } = useMessages();
  return (
    <section className="grid min-h-64 place-items-center rounded-lg border border-hairline bg-surface raised">
      <p role="status" className="text-sm text-quiet">
        {page.loading}
      </p>
    </section>
  );
}

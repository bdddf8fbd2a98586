import { usePrefetchQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { ACTIVE_API_KEY_LIMIT } from "../contract/limits.ts";
import type { Fetch } from "../http/fetch.ts";
import { useManager } from "../manager/manager-context.ts";
import { lazyPart } from "../messages/lazy-part.tsx";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import type { OnApiKeyAction } from "./api-key-action.ts";
import { createApiKeysClient } from "./api-keys-client.ts";
import { ApiKeysClientContext, apiKeysQuery, scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";
import { PageDialogs } from "./lazy-page-dialogs.ts";
import { ApiKeysCard } from "./list/api-keys-card.tsx";
import { useJustNow } from "./list/use-just-now.ts";
import { useVanishedKeys } from "./list/use-vanished-keys.ts";
import type { PageDialog } from "./page-dialogs.tsx";

const VanishedNews = lazyPart(async () => (await import("./list/vanished-news.tsx")).VanishedNews);
const ListFailure = lazyPart(
  async () => (await import("./list/list-failure.tsx")).ListFailure,
  <LoadingCard />,
);

/** Shows the account's API keys and the dialogs that work on them. `fetch` sends the requests, by default the browser's. */
export function ApiKeysPage({ fetch }: { fetch?: Fetch | undefined }) {
  const manager = useManager();
  const client = useMemo(() => createApiKeysClient(manager, fetch), [manager, fetch]);
  return (
    <ApiKeysClientContext value={client}>
      <KeysAndDialogs />
    </ApiKeysClientContext>
  );
}

function KeysAndDialogs() {
  const page = useMessages("page");
  const [dialog, setDialog] = useState<PageDialog>({ kind: "none" });
  const [justNow, setJustNow] = useJustNow();
  const client = useApiKeysClient();
  const queryClient = useQueryClient();
  // Start both requests during the first render; `useQuery` would start them after it.
  usePrefetchQuery(apiKeysQuery(client));
  usePrefetchQuery(scopesQuery(client));
  // A read can fail before it is observed here. Repeating it at once could ignore the wait that the service asks for.
  const apiKeys = useQuery({ ...apiKeysQuery(client), retryOnMount: false });
  const known = apiKeys.data?.content;
  const scopes = useQuery({ ...scopesQuery(client), retryOnMount: false });
  // Users cannot grant a scope that they do not hold, and changing any key requires this one.
  const isReadOnly =
    scopes.data?.some(({ scope, grantable }) => scope === "account.api-key.manage" && !grantable) ?? false;
  const active = apiKeys.data?.totalElements ?? 0;
  const createRefusal = isReadOnly
    ? page.readOnly
    : active >= ACTIVE_API_KEY_LIMIT
      ? page.limitReached(ACTIVE_API_KEY_LIMIT)
      : undefined;
  const advice = active === ACTIVE_API_KEY_LIMIT - 1 ? page.lastPlace : undefined;
  const createRefusalId = useId();
  const { vanished, expect, unexpect, dismiss } = useVanishedKeys(known);

  // The pressed button or menu is painted before the dialog, which takes longer to render. A dialog that has opened in the
  // meantime stays: it may show a secret.
  const open = useCallback((next: PageDialog) => {
    startTransition(() => setDialog((shown) => (shown.kind === "none" ? next : shown)));
  }, []);
  const onAction = useCallback<OnApiKeyAction>(
    (kind, apiKey, start) => open({ kind, apiKey, ...start }),
    [open],
  );
  // A write may complete after its dialog has closed, so look up which dialog is open at that time.
  const openDialog = useRef(dialog);
  useLayoutEffect(() => {
    openDialog.current = dialog;
  });
  const isOpen = useCallback((apiKey: ApiKey, ...kinds: readonly PageDialog["kind"][]) => {
    const open = openDialog.current;
    const shown = "issued" in open ? open.issued.apiKey : "apiKey" in open ? open.apiKey : undefined;
    return kinds.includes(open.kind) && shown?.id === apiKey.id;
  }, []);

  return (
    <main className="mx-auto grid max-w-7xl gap-4 p-4 lg:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 tabIndex={-1} className="text-xl font-semibold outline-none">
          {page.heading}
        </h1>
        {apiKeys.data && (
          <>
            <p className="me-auto text-sm text-quiet">
              {page.activeKeys(apiKeys.data.totalElements, ACTIVE_API_KEY_LIMIT)}
            </p>
            <Button
              intent="primary"
              unavailable={createRefusal !== undefined}
              aria-describedby={createRefusal && createRefusalId}
              onClick={() => open({ kind: "create" })}
            >
              {page.create}
            </Button>
          </>
        )}
        {(createRefusal ?? advice) && (
          <p
            id={createRefusalId}
            className={`w-full text-sm ${createRefusal ? "text-warning" : "text-quiet"}`}
          >
            {createRefusal ?? advice}
          </p>
        )}
      </header>
      {dialog.kind !== "none" && (
        <PageDialogs
          dialog={dialog}
          apiKeys={known ?? []}
          isReadOnly={isReadOnly}
          // Another administrator may have changed the key since its menu was opened.
          newestOf={(apiKey) => {
            const listed = known?.find(({ id }) => id === apiKey.id);
            return listed && listed.version >= apiKey.version ? listed : apiKey;
          }}
          hasVanished={({ id }) => vanished.some((gone) => gone.id === id)}
          isOpen={isOpen}
          onOpen={setDialog}
          onRevoking={expect}
          onNotRevoked={unexpect}
          onWritten={({ id }) => {
            setJustNow(id);
            void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
          }}
        />
      )}
      {apiKeys.isError && (
        <ListFailure
          error={apiKeys.error}
          isListShown={known !== undefined}
          isTrying={apiKeys.isFetching}
          onTryAgain={() => void apiKeys.refetch()}
        />
      )}
      {vanished.length > 0 && <VanishedNews vanished={vanished} onDismiss={dismiss} />}
      {apiKeys.isPending && <LoadingCard />}
      {apiKeys.data && (
        <ApiKeysCard
          apiKeys={apiKeys.data.content}
          justNow={justNow}
          isReadOnly={isReadOnly}
          onAction={onAction}
          onOpen={open}
        />
      )}
    </main>
  );
}

function LoadingCard() {
  const page = useMessages("page");
  return (
    <section className="grid min-h-64 place-items-center rounded-lg border border-hairline bg-surface raised">
      <p role="status" className="text-sm text-quiet">
        {page.loading}
      </p>
    </section>
  );
}

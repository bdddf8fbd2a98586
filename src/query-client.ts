import { notifyManager, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./http/api-error.ts";

// Notify in a microtask; the default `setTimeout` delays the first paint.
notifyManager.setScheduler(queueMicrotask);

/** Creates the query client, with this app's rules for retries and refetches. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRepeating,
        retryDelay: 500,
        networkMode: "always",
        // Keep a failure on screen until the user retries; a refetch would remove it while they read it.
        refetchOnWindowFocus: ({ state }) => state.status === "success",
      },
    },
  });
}

/**
 * True if a failed read should be repeated: once, unless the service refused it or asked to wait.
 * (`docs/requirements.md`, H2)
 */
function isWorthRepeating(failures: number, error: Error): boolean {
  if (failures > 0 || !(error instanceof ApiError)) return false;
  return error.isLostAnswer || (error.code === "service_unavailable" && error.retryAt === undefined);
}

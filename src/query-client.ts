import { notifyManager, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./http/api-error.ts";

// What arrived is shown at once: by default it waits for a timer, behind whatever else the page has to do.
notifyManager.setScheduler(queueMicrotask);

/** Creates the client that keeps what the services said, and repeats and refreshes reads as this app wants it. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRepeating,
        retryDelay: 500,
        networkMode: "always",
        // A failure stays until the person tries again: it would be gone while they read it.
        refetchOnWindowFocus: ({ state }) => state.status === "success",
      },
    },
  });
}

/** A read is repeated once, by itself, unless the service said no or asked to wait. (`docs/requirements.md`, H2) */
function isWorthRepeating(failures: number, error: Error): boolean {
  if (failures > 0 || !(error instanceof ApiError)) return false;
  return error.isLostAnswer || (error.code === "service_unavailable" && error.retryAt === undefined);
}

import type { ManagerConnection } from "./manager/manager.ts";
import { lazyPart } from "./messages/lazy-part.tsx";
import { useMessages } from "./messages/messages-context.tsx";

const ConnectionFailure = lazyPart(async () => (await import("./connection-failure.tsx")).ConnectionFailure);

/** Shown until Manager is connected: a loading message, or why the connection failed. */
export function ConnectionScreen({
  connection,
}: {
  connection: Exclude<ManagerConnection, { status: "connected" }>;
}) {
  const page = useMessages("page");
  switch (connection.status) {
    case "connecting":
      return (
        <main className="grid min-h-64 place-items-center p-6">
          <p role="status" className="text-sm text-quiet">
            {page.connecting}
          </p>
        </main>
      );
    case "failed":
      return <ConnectionFailure reason={connection.reason} retry={connection.retry} />;
  }
}

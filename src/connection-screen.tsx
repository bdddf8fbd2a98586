import type { ManagerConnection } from "./manager/manager.ts";
import { useMessages } from "./messages/messages-context.tsx";
import { Banner } from "./ui/banner.tsx";
import { Button } from "./ui/button.tsx";

/** Shown until Manager is connected: a loading message, or why the connection failed. */
export function ConnectionScreen({
  connection,
}: {
  connection: Exclude<ManagerConnection, { status: "connected" }>;
}) {
  const page = useMessages("page");
  const managerFailures = useMessages("managerFailures");
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
      return (
        <main className="mx-auto grid max-w-xl justify-items-start gap-4 p-6">
          <h1 className="text-xl font-semibold">{managerFailures.heading}</h1>
          <Banner intent="danger">
            <p>{managerFailures[connection.reason]}</p>
          </Banner>
          <Button onClick={connection.retry}>{managerFailures.tryAgain}</Button>
        </main>
      );
  }
}

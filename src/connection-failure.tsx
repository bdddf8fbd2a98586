import type { ManagerConnection } from "./manager/manager.ts";
import { useMessages } from "./messages/messages-context.tsx";
import { Banner } from "./ui/banner.tsx";
import { Button } from "./ui/button.tsx";

/** Says why there is no connection to Manager, and offers to try again. */
export function ConnectionFailure({
  reason,
  retry,
}: Pick<Extract<ManagerConnection, { status: "failed" }>, "reason" | "retry">) {
  const managerFailures = useMessages("managerFailures");
  return (
    <main className="mx-auto grid max-w-xl justify-items-start gap-4 p-6">
      <h1 className="text-xl font-semibold">{managerFailures.heading}</h1>
      <Banner intent="danger">
        <p>{managerFailures[reason]}</p>
      </Banner>
      <Button onClick={retry}>{managerFailures.tryAgain}</Button>
    </main>
  );
}

import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";

/** Lists the keys that someone else revoked in the meantime. */
export function VanishedNews({
  vanished,
  onDismiss,
}: {
  vanished: readonly ApiKey[];
  onDismiss: () => void;
}) {
  const news = useMessages("news");
  return (
    <Banner intent="news">
      {vanished.map(({ id, name }) => (
        <p key={id}>{news.vanished(name)}</p>
      ))}
      <div>
        <Button onClick={onDismiss}>{news.dismiss}</Button>
      </div>
    </Banner>
  );
}

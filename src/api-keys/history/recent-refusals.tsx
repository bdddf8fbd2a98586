import { useQuery } from "@tanstack/react-query";
import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { useNow } from "../../ui/use-now.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { refusalsQuery } from "../refusals-query.ts";
import { useRefusalWords } from "../use-refusal-words.ts";

/** Lists why token requests of a key were refused in the last 7 days. Shows nothing if none were, or none are recorded. */
export function RecentRefusals({ apiKey }: { apiKey: ApiKey }) {
  const texts = useMessages("refusals");
  const wordsOf = useRefusalWords(apiKey, useNow(true, 30_000));
  const { data } = useQuery(refusalsQuery(useApiKeysClient(), apiKey.id));
  if (!data || data.length === 0) return null;
  return (
    <section className="grid gap-1 text-sm text-warning">
      <h3 className="font-semibold">{texts.heading}</h3>
      <ul aria-label={texts.heading} className="grid gap-1">
        {data.map(wordsOf).map((words) => (
          <li key={words} className="wrap-anywhere">
            <bdi dir="auto">{words}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

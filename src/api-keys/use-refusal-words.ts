import { useQuery } from "@tanstack/react-query";
import type { ApiKey } from "../contract/api-key.ts";
import type { Refusal } from "../contract/refusal.ts";
import { currentSecretOf } from "../keys/secrets-of.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { shortTime, timeAgo } from "../ui/date-time.tsx";
import { useLocale } from "../ui/locale-context.ts";
import { apiKeysQuery, useApiKeysClient } from "./api-keys-queries.ts";

/** Returns a function that says why requests of a key were refused, how many, and when. */
export function useRefusalWords(apiKey: ApiKey, now: number): (refusal: Refusal) => string {
  const texts = useMessages("refusals");
  const locale = useLocale();
  const list = useQuery({ ...apiKeysQuery(useApiKeysClient()), refetchOnMount: false });
  const nameOfSecret = (hint: string) =>
    list.data?.content.find(({ id, secrets }) => id !== apiKey.id && secrets.some((one) => one.hint === hint))
      ?.name ?? texts.anotherKey;
  const reasonOf = ({ reason, difference = "", scopes = [], secretHint = "", lastAt }: Refusal): string => {
    const { reasons } = texts;
    const differences: Record<string, string> = texts.differences;
    switch (reason) {
      case "wrong_secret":
      case "revoked":
        return reasons[reason];
      case "padded_secret": {
        // After a rotation that ended the secret at once, what is stored would be wrong without the difference too.
        const isStillRight = apiKey.secrets.some(({ createdAt }) => createdAt <= lastAt);
        return (isStillRight ? reasons.padded_secret : reasons.padded_ended_secret)(
          differences[difference] ?? texts.differences.unknown,
        );
      }
      case "retired_secret":
        return reasons.retired_secret(secretHint);
      case "other_keys_secret":
        return reasons.other_keys_secret(secretHint, nameOfSecret(secretHint));
      case "scope_not_allowed":
        return scopes.length > 0 ? reasons.scope_not_allowed(scopes.join(", ")) : reasons.malformed_scope;
      default:
        return reasons.unknown;
    }
  };
  return (refusal) => {
    const { reason, count, firstAt, lastAt } = refusal;
    // In a sentence, "1 minute ago" reads better than "now".
    const ago = timeAgo(lastAt, Math.max(now, Date.parse(lastAt) + 60_000), locale);
    const newest = currentSecretOf(apiKey)?.hint;
    const hint = reason === "wrong_secret" && !isRotatedSince(apiKey, lastAt) && newest;
    const isUsedSince = apiKey.lastUsedAt !== undefined && apiKey.lastUsedAt > lastAt;
    return [
      texts.when(count, shortTime(firstAt, locale), ago),
      reasonOf(refusal),
      ...(hint ? [texts.compare(hint)] : []),
      ...(reason === "retired_secret" && newest && !isUsedSince ? [texts.storeNewest(newest)] : []),
      ...(isUsedSince ? [texts.usedSince] : []),
    ].join(" ");
  };
}

/** True if the key got its newest secret after this time (ISO 8601): what was refused before was not compared with it. */
export function isRotatedSince(apiKey: ApiKey, time: string): boolean {
  const { createdAt } = currentSecretOf(apiKey) ?? apiKey;
  return createdAt > time;
}

import type { ReactNode } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { parseOwnerNote } from "../../keys/owner-note.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { ScopeDetails } from "../../scopes/scope-details.tsx";
import { CopyCode } from "../../ui/copy-code.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { useDescribeScope } from "../api-keys-queries.ts";
import { SecretsList } from "../rotate/secrets-list.tsx";

/** Shows the details of a key that its row leaves out. */
export function KeyDetails({ apiKey }: { apiKey: ApiKey }) {
  const texts = useMessages("keyDetails");
  const copy = useMessages("copy");
  const { owner, system, text } = parseOwnerNote(apiKey.description);
  return (
    <div className="grid gap-4 py-2">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Detail term={texts.clientId}>
          <CopyCode value={apiKey.clientId} texts={{ ...copy, copy: texts.copyClientIdOf(apiKey.name) }} />
        </Detail>
        <Detail term={texts.created}>
          <DateTime value={apiKey.createdAt} /> ·{" "}
          {apiKey.createdBy.hasLeft ? texts.hasLeft(apiKey.createdBy.name) : apiKey.createdBy.name}
        </Detail>
        {text && <Detail term={texts.description}>{text}</Detail>}
        {owner && <Detail term={texts.owner}>{owner}</Detail>}
        {system && <Detail term={texts.system}>{system}</Detail>}
      </dl>
      <SecretsList secrets={apiKey.secrets} />
      <ScopeDetails
        label={texts.scopesOf(apiKey.name)}
        scopes={apiKey.allowedScopes}
        describe={useDescribeScope()}
      />
    </div>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet">{term}</dt>
      <dd className="whitespace-pre-line wrap-anywhere">
        <bdi dir="auto">{children}</bdi>
      </dd>
    </div>
  );
}

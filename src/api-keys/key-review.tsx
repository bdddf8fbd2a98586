import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { CreateApiKeyRequest } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";
import { keyTextFields, toKeyForm } from "./key-changes.ts";

/** Says what a key will be, before it is created. */
export function KeyReview({ request }: { request: CreateApiKeyRequest }) {
  const { form, review } = useMessages();
  const scopes = useQuery(scopesQuery(useApiKeysClient()));
  const values = toKeyForm(request);
  const noted = keyTextFields.filter((field) => field !== "name" && values[field] !== "");
  const describe = (scope: string) => scopes.data?.find((info) => info.scope === scope)?.description;

  return (
    <div className="grid gap-5 text-sm">
      <dl className="grid gap-3 sm:grid-cols-[8rem_1fr]">
        <dt className="text-quiet">{form.name}</dt>
        <dd className="font-medium wrap-anywhere">
          <bdi dir="auto">{request.name}</bdi>
        </dd>
        {noted.map((field) => (
          <Fragment key={field}>
            <dt className="text-quiet">{form[field]}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">
              <bdi dir="auto">{values[field]}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
      <div className="grid gap-2">
        <p>{review.willBeAble(request.name, request.allowedScopes.length)}</p>
        <ul className="divide-y divide-hairline rounded-md border border-hairline">
          {request.allowedScopes.map((scope) => (
            <li key={scope} className="grid px-3 py-2">
              <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>
              <span className="text-quiet">{describe(scope)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="text-quiet">{review.once}</p>
    </div>
  );
}

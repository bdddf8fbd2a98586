import { Fragment } from "react";
import type { CreateApiKeyRequest } from "../../contract/api-key-requests.ts";
import { keyTextFields, toKeyForm } from "../../keys/key-changes.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { ScopeReview } from "../../scopes/scope-review.tsx";
import { useDescribeScope } from "../api-keys-queries.ts";

/** Shows the fields and scopes of a key before it is created. */
export function KeyReview({
  request,
  isAcknowledged,
  onAcknowledge,
}: {
  request: CreateApiKeyRequest;
  /** True if the user acknowledged what the high-risk scopes allow. */
  isAcknowledged: boolean;
  onAcknowledge: (isAcknowledged: boolean) => void;
}) {
  const form = useMessages("form");
  const review = useMessages("review");
  const scopeReview = useMessages("scopeReview");
  const values = toKeyForm(request);
  const noted = keyTextFields.filter((field) => field !== "name" && values[field] !== "");
  const describe = useDescribeScope();

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
      <p>{review.willBeAble(request.name)}</p>
      <ScopeReview
        heading={scopeReview.able}
        scopes={request.allowedScopes}
        describe={describe}
        isAcknowledged={isAcknowledged}
        onAcknowledge={onAcknowledge}
      />
      <p className="text-quiet">{review.once}</p>
    </div>
  );
}

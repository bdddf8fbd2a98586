import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ApiKey } from "../../contract/api-key.ts";
import { type KeyChanges, keyChanges, toKeyForm, toUpdateApiKeyRequest } from "../../keys/key-changes.ts";
import { editKeyFormSchema, type KeyFormValues, refusedFields } from "../../keys/key-form-values.ts";
import { isUsedRecently } from "../../keys/revocation-confirmation.ts";
import { unrequestedScopes } from "../../keys/unrequested-scopes.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { needsAcknowledgement, ScopeReview } from "../../scopes/scope-review.tsx";
import { Banner } from "../../ui/banner.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { useUpdateApiKey } from "../api-keys-mutations.ts";
import { useDescribeScope } from "../api-keys-queries.ts";
import { FormStep, ReviewStep } from "../key-dialog-steps.tsx";
import { KeyForm } from "../key-form.tsx";
import { useKeyForm } from "../use-key-form.ts";
import { KeyChangesView } from "./key-changes-view.tsx";

type Step = { kind: "form" } | { kind: "review"; values: KeyFormValues };

/**
 * Shows the fields of a key and then a review of the changes, and saves them.
 *
 * If someone else changed the key in the meantime, their changes are shown beside the user's, and nothing is saved
 * until the user confirms with both in view.
 */
export function EditKeyDialog({
  apiKey: newest,
  apiKeys,
  alsoAllow = [],
  onSaved,
  onClose,
}: {
  /** The key in the newest version of the list. */
  apiKey: ApiKey;
  /** The active keys. Scopes can be copied from another one. */
  apiKeys: readonly ApiKey[];
  /** Scopes to add to the key. With any, the dialog starts with the review. */
  alsoAllow?: readonly string[] | undefined;
  onSaved: (saved: ApiKey) => void;
  onClose: () => void;
}) {
  const edit = useMessages("edit");
  const form = useMessages("form");
  const scopeReview = useMessages("scopeReview");
  const queryClient = useQueryClient();
  // Changes are computed against `seen`, the version the user started from. The next write applies to `base`.
  const [seen] = useState(newest);
  const [base, setBase] = useState(newest);
  const [defaultValues] = useState(() =>
    toKeyForm({ ...seen, allowedScopes: [...new Set([...seen.allowedScopes, ...alsoAllow])] }),
  );
  const [step, setStep] = useState<Step>(
    alsoAllow.length > 0 ? { kind: "review", values: defaultValues } : { kind: "form" },
  );
  const { handleSubmit, showRefusal, isDirty, ...fields } = useKeyForm({
    defaultValues,
    schema: editKeyFormSchema(seen),
    isShown: step.kind === "form",
  });
  const picked = useWatch({ control: fields.control, name: "allowedScopes" });
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const describe = useDescribeScope();
  const update = useUpdateApiKey({
    onSuccess: onSaved,
    onError: () => void queryClient.invalidateQueries({ queryKey: ["api-keys"] }),
  });
  const once = useSingleFlight();
  // What others changed since the user started. A rotation changes none of these fields.
  const theirs = keyChanges(seen, toKeyForm(newest));
  const isConflict = update.error?.code === "precondition_failed" && Object.keys(theirs).length > 0;

  const toReview = handleSubmit((values) => {
    update.reset();
    setIsAcknowledged(false);
    setStep({ kind: "review", values });
  });

  const send = (target: ApiKey, changes: KeyChanges) =>
    once((done) => {
      setBase(target);
      update.mutate(
        { apiKey: target, request: toUpdateApiKeyRequest(target, changes) },
        {
          onError(error) {
            if (showRefusal(error)) setStep({ kind: "form" });
          },
          onSettled: done,
        },
      );
    });

  if (step.kind === "form") {
    return (
      <FormStep
        heading={edit.heading(seen.name)}
        confirm={form.review}
        isChanged={isDirty || alsoAllow.length > 0}
        selectedCount={picked.length}
        onConfirm={() => void toReview()}
        onClose={onClose}
      >
        <KeyForm
          {...fields}
          heldScopes={seen.allowedScopes}
          unrequested={unrequestedScopes(seen)}
          sources={apiKeys.filter(({ id }) => id !== seen.id)}
          onSend={() => void toReview()}
        />
      </FormStep>
    );
  }

  const changes = keyChanges(seen, step.values);
  const isEmpty = Object.keys(changes).length === 0;
  const added = changes.allowedScopes?.added ?? [];
  const isBlocked = needsAcknowledgement(added) && !isAcknowledged;
  const isNarrowed = (changes.allowedScopes?.removed.length ?? 0) > 0;
  return (
    <ReviewStep
      heading={edit.reviewHeading(seen.name)}
      confirm={update.isPending ? edit.saving : isConflict ? edit.saveOnTop : edit.save}
      isSending={update.isPending}
      blockedBy={isEmpty ? edit.noChange : isBlocked ? scopeReview.acknowledgeFirst : undefined}
      onConfirm={() => send(isConflict ? newest : base, changes)}
      onBack={() => setStep({ kind: "form" })}
      onClose={onClose}
    >
      <KeyChangesView changes={changes} />
      {added.length > 0 && (
        <ScopeReview
          heading={scopeReview.addedAble}
          scopes={added}
          describe={describe}
          isAcknowledged={isAcknowledged}
          onAcknowledge={setIsAcknowledged}
        />
      )}
      {isNarrowed && isUsedRecently(seen, Date.now()) && (
        <Banner intent="warning">
          <p>{edit.narrowed}</p>
        </Banner>
      )}
      {update.error && refusedFields(update.error).length === 0 && <WriteFailure error={update.error} />}
      {isConflict && (
        <section aria-label={edit.theirs} className="grid gap-3 rounded-md border border-warning-line p-4">
          <h3 className="text-sm font-semibold">{edit.theirs}</h3>
          <KeyChangesView changes={theirs} />
          <p className="text-sm text-quiet">{edit.saveOnTopHint}</p>
        </section>
      )}
    </ReviewStep>
  );
}

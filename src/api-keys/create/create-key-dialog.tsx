import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ApiKey } from "../../contract/api-key.ts";
import type { CreateApiKeyRequest } from "../../contract/api-key-requests.ts";
import { duplicateKeyForm } from "../../keys/key-changes.ts";
import { createKeyFormSchema, emptyKeyForm, refusedFields, toKeyFields } from "../../keys/key-form-values.ts";
import { localDate } from "../../keys/owner-note.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { needsAcknowledgement } from "../../scopes/scope-review.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { useCreateApiKey } from "../api-keys-mutations.ts";
import { useRepeatsAnswers } from "../api-keys-queries.ts";
import { FormStep, ReviewStep } from "../key-dialog-steps.tsx";
import { KeyForm } from "../key-form.tsx";
import { type Issued, recipientsText } from "../secret/issued.ts";
import { readyRecipients, type SecretUser, SecretUserField } from "../secret/secret-user-field.tsx";
import { useIdempotencyKey } from "../use-idempotency-key.ts";
import { useKeyForm } from "../use-key-form.ts";
import { KeyReview } from "./key-review.tsx";
import { LostAnswerStep } from "./lost-answer-step.tsx";

/** A request whose response was lost, and the ids of the keys that existed before it was sent. */
interface Unanswered {
  readonly request: CreateApiKeyRequest;
  readonly before: readonly string[];
}

type Step =
  | { kind: "form" }
  | { kind: "review"; request: CreateApiKeyRequest }
  | { kind: "lost"; unanswered: Unanswered };

/**
 * Shows the form of a new key and creates it; a key with a high-risk scope is reviewed first. What the user typed
 * survives every refusal.
 *
 * While it is unknown whether a request created a key, closing the dialog or sending a different request shows
 * {@link LostAnswerStep} first.
 */
export function CreateKeyDialog({
  copyOf,
  apiKeys,
  onCreated,
  onOrphan,
  onClose,
}: {
  /** The key to start with: the form has everything of it but the name. */
  copyOf?: ApiKey;
  /** The active keys. A new key can start with the scopes of one of them. */
  apiKeys: readonly ApiKey[];
  onCreated: (created: Issued) => void;
  /** Called with the user's choice for a key that was created but whose secret was lost. */
  onOrphan: (action: "rotate" | "revoke", apiKey: ApiKey) => void;
  onClose: () => void;
}) {
  const formMessages = useMessages("form");
  const review = useMessages("review");
  const scopeReview = useMessages("scopeReview");
  const [step, setStep] = useState<Step>({ kind: "form" });
  const [unanswered, setUnanswered] = useState<Unanswered>();
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const [secretUser, setSecretUser] = useState<SecretUser>({ kind: "me" });
  const [asked, setAsked] = useState(0);
  const { handleSubmit, showRefusal, setSealedFor, isDirty, ...fields } = useKeyForm({
    defaultValues: copyOf ? duplicateKeyForm(copyOf, localDate(Date.now())) : emptyKeyForm,
    schema: createKeyFormSchema,
    isShown: step.kind === "form",
  });
  const picked = useWatch({ control: fields.control, name: "allowedScopes" });
  const repeatsAnswers = useRepeatsAnswers();
  const create = useCreateApiKey({ onSuccess: onCreated });
  const once = useSingleFlight();
  const idempotencyKeyOf = useIdempotencyKey();

  const recipients = readyRecipients(secretUser);
  const send = (request: CreateApiKeyRequest) => {
    // The lost request may have created a key, and this one could create a second.
    if (unanswered !== undefined && !isSame(unanswered.request, request)) {
      setStep({ kind: "lost", unanswered });
      return;
    }
    const before = unanswered?.before ?? apiKeys.map(({ id }) => id);
    once((done) =>
      create.mutate(
        { request, idempotencyKey: idempotencyKeyOf(request), seal: recipients?.seal },
        {
          onError(error) {
            if (error.isLostAnswer) {
              setUnanswered({ request, before });
              if (!repeatsAnswers) setStep({ kind: "lost", unanswered: { request, before } });
              return;
            }
            setUnanswered(undefined);
            if (showRefusal(error)) setStep({ kind: "form" });
          },
          onSettled: done,
        },
      ),
    );
  };
  const confirmForm = () => {
    create.reset();
    if (secretUser.kind === "someone-else" && recipients === undefined) return setAsked(asked + 1);
    setSealedFor(recipientsText(recipients?.recipients));
    void handleSubmit((values) => {
      const request = toKeyFields(values);
      if (!needsAcknowledgement(request.allowedScopes)) return send(request);
      setIsAcknowledged(false);
      setStep({ kind: "review", request });
    })();
  };
  const sendAgain = ({ request }: Unanswered) => {
    setStep(needsAcknowledgement(request.allowedScopes) ? { kind: "review", request } : { kind: "form" });
    send(request);
  };
  const close = () => {
    if (unanswered === undefined) onClose();
    else setStep({ kind: "lost", unanswered });
  };

  const error = create.error && refusedFields(create.error).length === 0 && (
    <WriteFailure error={create.error} />
  );
  const isBlocked =
    step.kind === "review" && needsAcknowledgement(step.request.allowedScopes) && !isAcknowledged;
  switch (step.kind) {
    case "form":
      return (
        <FormStep
          heading={formMessages.heading}
          confirm={
            create.isPending
              ? review.creating
              : needsAcknowledgement(picked)
                ? formMessages.review
                : review.create
          }
          isSending={create.isPending}
          isChanged={(isDirty || secretUser.kind === "someone-else") && unanswered === undefined}
          selectedCount={picked.length}
          onConfirm={confirmForm}
          onClose={close}
        >
          <div className="grid gap-5">
            <KeyForm {...fields} sources={apiKeys} onSend={confirmForm} />
            <SecretUserField user={secretUser} sealedFor="" asked={asked} onChange={setSecretUser} />
            <p className="text-sm text-quiet">{formMessages.availability}</p>
            {error}
          </div>
        </FormStep>
      );
    case "review":
      return (
        <ReviewStep
          heading={review.heading}
          confirm={create.isPending ? review.creating : review.create}
          isSending={create.isPending}
          blockedBy={isBlocked ? scopeReview.acknowledgeFirst : undefined}
          onConfirm={() => send(step.request)}
          onBack={() => setStep({ kind: "form" })}
          onClose={close}
        >
          <KeyReview
            request={step.request}
            isAcknowledged={isAcknowledged}
            onAcknowledge={setIsAcknowledged}
          />
          {error}
        </ReviewStep>
      );
    case "lost":
      return (
        <LostAnswerStep
          {...step.unanswered}
          onSendAgain={() => sendAgain(step.unanswered)}
          onOrphan={onOrphan}
          onClose={onClose}
        />
      );
  }
}

function isSame(one: CreateApiKeyRequest, other: CreateApiKeyRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { ApiKey, ApiKeyWithSecret, CreateApiKeyRequest } from "../contract/api-key.ts";
import { ApiErrorBanner } from "../messages/api-error-banner.tsx";
import { useAllMessages } from "../messages/messages-context.tsx";
import { needsAcknowledgement } from "../scopes/scope-review.tsx";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { useCreateApiKey } from "./api-keys-mutations.ts";
import { apiKeysQuery, useApiKeysClient } from "./api-keys-queries.ts";
import { checkKeyForm } from "./check-key-form.ts";
import { FormStep, ReviewStep } from "./key-dialog-steps.tsx";
import { KeyForm } from "./key-form.tsx";
import {
  emptyKeyForm,
  type KeyFormValues,
  keyFormProblemsFrom,
  toCreateApiKeyRequest,
} from "./key-form-values.ts";
import { KeyReview } from "./key-review.tsx";
import { LostAnswerStep } from "./lost-answer-step.tsx";
import { useIdempotencyKey } from "./use-idempotency-key.ts";

type Step =
  | { kind: "form"; wrongField?: keyof KeyFormValues }
  | { kind: "review"; request: CreateApiKeyRequest }
  | { kind: "lost"; request: CreateApiKeyRequest; before: readonly string[] };

/** Takes a person from an empty form over a review to a new key. What was typed survives every refusal. */
export function CreateKeyDialog({
  onCreated,
  onOrphan,
  onClose,
}: {
  onCreated: (created: ApiKeyWithSecret) => void;
  /** Hears what to do with a key that was made while its secret was lost. */
  onOrphan: (action: "rotate" | "revoke", apiKey: ApiKey) => void;
  onClose: () => void;
}) {
  const { form: formMessages, review, scopeReview } = useAllMessages();
  const [step, setStep] = useState<Step>({ kind: "form" });
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const { register, control, handleSubmit, setError, setFocus, formState } = useForm<KeyFormValues>({
    defaultValues: emptyKeyForm,
    resolver: checkKeyForm,
  });
  const queryClient = useQueryClient();
  const client = useApiKeysClient();
  const sources = queryClient.getQueryData(apiKeysQuery(client).queryKey)?.content ?? [];
  const create = useCreateApiKey();
  const once = useSingleFlight();
  const idempotencyKeyOf = useIdempotencyKey();

  useEffect(() => {
    if (step.kind === "form" && step.wrongField) setFocus(step.wrongField);
  }, [step, setFocus]);

  const toReview = handleSubmit((values) => {
    create.reset();
    setIsAcknowledged(false);
    setStep({ kind: "review", request: toCreateApiKeyRequest(values) });
  });

  const send = (request: CreateApiKeyRequest) => {
    const before = queryClient.getQueryData(apiKeysQuery(client).queryKey)?.content.map(({ id }) => id) ?? [];
    once((done) =>
      create.mutate(
        { request, idempotencyKey: idempotencyKeyOf(request) },
        {
          onSuccess: onCreated,
          onError(error) {
            if (error.isLostAnswer && !client.repeatsAnswers()) {
              setStep({ kind: "lost", request, before });
              return;
            }
            const problems = Object.entries(keyFormProblemsFrom(error));
            for (const [field, message] of problems) setError(field as keyof KeyFormValues, { message });
            const [field] = problems[0] ?? [];
            if (field) setStep({ kind: "form", wrongField: field as keyof KeyFormValues });
          },
          onSettled: done,
        },
      ),
    );
  };

  const isBlocked =
    step.kind === "review" && needsAcknowledgement(step.request.allowedScopes) && !isAcknowledged;
  const isAboutField = create.error !== null && Object.keys(keyFormProblemsFrom(create.error)).length > 0;
  switch (step.kind) {
    case "form":
      return (
        <FormStep heading={formMessages.heading} onReview={() => void toReview()} onClose={onClose}>
          <KeyForm
            register={register}
            control={control}
            errors={formState.errors}
            sources={sources}
            onEnter={() => void toReview()}
          />
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
          onClose={onClose}
        >
          <KeyReview
            request={step.request}
            isAcknowledged={isAcknowledged}
            onAcknowledge={setIsAcknowledged}
          />
          {create.error && !isAboutField && <ApiErrorBanner error={create.error} />}
        </ReviewStep>
      );
    case "lost":
      return (
        <LostAnswerStep
          request={step.request}
          before={step.before}
          onSendAgain={() => setStep({ kind: "review", request: step.request })}
          onOrphan={onOrphan}
          onClose={onClose}
        />
      );
  }
}

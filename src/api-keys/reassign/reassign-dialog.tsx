import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useId, useRef } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import type { ApiKey } from "../../contract/api-key.ts";
import { NAME_MAX_LENGTH } from "../../contract/limits.ts";
import { useApiErrorWords } from "../../messages/error-words.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { onEnter } from "../../ui/on-enter.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { useReassignOwner } from "./use-reassign-owner.ts";

const reassignFormSchema = z.object({ owner: z.string().check(z.trim(), z.minLength(1)) });

/**
 * Names a new owner in the note of every key of an owner. Each key is its own request: those that fail stay listed with
 * the reason, and can be tried again.
 */
export function ReassignDialog({
  owner,
  apiKeys,
  onReassigned,
  onLeft,
  onWritten,
  onClose,
}: {
  owner: string;
  /** The active keys of that owner, in their newest known version. */
  apiKeys: readonly ApiKey[];
  /** Called when every key has the new owner. */
  onReassigned: (owner: string) => void;
  /** Called with the keys that failed, if the dialog was closed meanwhile. */
  onLeft: (apiKeys: readonly ApiKey[]) => void;
  /** Called after the requests, when the list is out of date. */
  onWritten: () => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const texts = useMessages("reassign");
  const apiErrorWords = useApiErrorWords();
  const keysId = useId();
  const once = useSingleFlight();
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { owner: "" },
    resolver: zodResolver(reassignFormSchema),
  });
  const reassign = useReassignOwner({
    onSuccess(failed, request) {
      onWritten();
      // Another dialog may be open by now: it must not be closed.
      if (failed.length === 0 && isShown.current) onClose();
      if (failed.length === 0) onReassigned(request.owner);
      else if (!isShown.current) onLeft(failed.map(({ apiKey }) => apiKey));
    },
  });
  const failures = reassign.data ?? [];
  const failureOf = ({ id }: ApiKey) => failures.find(({ apiKey }) => apiKey.id === id);
  // Someone else may have revoked or reassigned a key meanwhile: it is not tried again, but the reason stays.
  const gone = failures.filter(({ apiKey }) => !apiKeys.some(({ id }) => id === apiKey.id));
  const left = failures.length - gone.length;
  const send = handleSubmit((values) =>
    once((done) => reassign.mutate({ apiKeys, owner: values.owner }, { onSettled: done })),
  );
  return (
    <Dialog
      heading={texts.heading(owner)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button
            intent="primary"
            unavailable={reassign.isPending || apiKeys.length === 0}
            onClick={() => void send()}
          >
            {reassign.isPending ? texts.sending : texts.confirm(apiKeys.length)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        <TextField
          {...register("owner")}
          label={texts.newOwner}
          hint={texts.hint}
          problem={formState.errors.owner && texts.required}
          aria-required
          maxLength={NAME_MAX_LENGTH}
          onKeyDown={onEnter(() => void send())}
        />
        <h3 id={keysId} className="font-medium">
          {texts.keys}
        </h3>
        <ul aria-labelledby={keysId} className="grid gap-2">
          {[...apiKeys, ...gone.map(({ apiKey }) => apiKey)].map((apiKey) => {
            const failure = failureOf(apiKey);
            return (
              <li key={apiKey.id} className="wrap-anywhere">
                <bdi dir="auto">{apiKey.name}</bdi>
                {failure && <p className="text-danger">{apiErrorWords(failure.error)}</p>}
              </li>
            );
          })}
        </ul>
        <p role="status" className="empty:hidden">
          {left > 0 && texts.failed(left)}
        </p>
      </div>
    </Dialog>
  );
}

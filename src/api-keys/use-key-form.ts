import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { ApiError } from "../http/api-error.ts";
import {
  type createKeyFormSchema,
  INVALID_DATE,
  type KeyFormValues,
  refusedFields,
} from "../keys/key-form-values.ts";
import { hasBadInput } from "../ui/bad-input.ts";

/**
 * Manages the form of a key, to create or to edit.
 *
 * `showRefusal` shows a service error at the fields that it refers to, and returns false if it refers to none. The
 * first of them gets the focus once the form is shown again. `setSealedFor` sets the line of the owner's note for which
 * there is no field.
 */
export function useKeyForm({
  defaultValues,
  schema,
  isShown,
}: {
  defaultValues: KeyFormValues;
  schema: typeof createKeyFormSchema;
  /** False while another step is shown. */
  isShown: boolean;
}) {
  const validate = zodResolver(schema);
  const { register, control, handleSubmit, setError, setFocus, setValue, formState } = useForm({
    defaultValues,
    resolver(values, context, options) {
      const isInvalid = hasBadInput(options.fields.rotateBy?.ref);
      return validate(isInvalid ? { ...values, rotateBy: INVALID_DATE } : values, context, options);
    },
  });
  const [refusedField, setRefusedField] = useState<keyof KeyFormValues>();
  useEffect(() => {
    if (!isShown || !refusedField) return;
    setFocus(refusedField);
    setRefusedField(undefined);
  }, [isShown, refusedField, setFocus]);

  const showRefusal = (error: ApiError): boolean => {
    const refused = refusedFields(error);
    for (const { field, problem } of refused) setError(field, { message: problem });
    setRefusedField(refused[0]?.field);
    return refused.length > 0;
  };
  const { errors, isDirty } = formState;
  const setSealedFor = (sealedFor: string) => setValue("sealedFor", sealedFor);
  return { register, control, errors, isDirty, handleSubmit, showRefusal, setSealedFor };
}

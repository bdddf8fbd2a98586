import * as z from "zod/mini";
import {
  type CreateApiKeyRequest,
  createApiKeyRequestSchema,
  keyFieldsSchema,
} from "../contract/api-key-requests.ts";
import { normaliseKeyText } from "../contract/key-text.ts";
import type { ApiError } from "../http/api-error.ts";
import { formatOwnerNote } from "./change-owner-note.ts";
import { isOverdue, localDate, parseOwnerNote } from "./owner-note.ts";

/** Stands for a date that is not complete or does not exist, of which the browser makes no value. */
export const INVALID_DATE = "invalid";

const keyFormFieldsSchema = z.object({
  name: z.string(),
  owner: z.string(),
  system: z.string(),
  /** `YYYY-MM-DD`, empty, or {@link INVALID_DATE}. */
  rotateBy: z.string(),
  /** Not a field of the form: it says for whom the secret is sealed. */
  sealedFor: z.string(),
  /** The free text of the description, without the owner's note. */
  description: z.string(),
  allowedScopes: z.array(z.string()),
});

/** The form of a key as the user filled it in. */
export type KeyFormValues = z.infer<typeof keyFormFieldsSchema>;

export const emptyKeyForm: KeyFormValues = {
  name: "",
  owner: "",
  system: "",
  rotateBy: "",
  sealedFor: "",
  description: "",
  allowedScopes: [],
};

/** Converts form values to the fields of a key. The owner's note becomes the first lines of the description. */
export function toKeyFields({
  name,
  description,
  allowedScopes,
  ...note
}: KeyFormValues): CreateApiKeyRequest {
  return {
    name: normaliseKeyText(name),
    description: normaliseKeyText(formatOwnerNote({ ...note, text: normaliseKeyText(description) })),
    allowedScopes: [...allowedScopes].sort(),
  };
}

/**
 * Validates the form of a new key against its request. An owner's note alone does not count as a description, and a
 * rotate-by date in the past is refused.
 */
export const createKeyFormSchema = keyFormFieldsSchema.check(({ value, issues }) => {
  issues.push(...dateIssues(value, ""), ...issuesOf(createApiKeyRequestSchema, describedFields(value)));
});

/**
 * Returns the schema of the form that edits a key. A key without a description may stay without one, and a rotate-by
 * date that has passed may stay.
 */
export function editKeyFormSchema({ description }: Pick<CreateApiKeyRequest, "description">) {
  const { text, rotateBy } = parseOwnerNote(description);
  return keyFormFieldsSchema.check(({ value, issues }) => {
    issues.push(
      ...dateIssues(value, rotateBy),
      ...(text === ""
        ? issuesOf(keyFieldsSchema, toKeyFields(value))
        : issuesOf(createApiKeyRequestSchema, describedFields(value))),
    );
  });
}

/** A field that the service refused, and the code of its problem in the messages. */
export type RefusedField =
  | { readonly field: "name"; readonly problem: "taken" }
  | { readonly field: "allowedScopes"; readonly problem: "unknown_scope" };

/** Returns the fields that a service error refers to. Empty if the error is shown on its own. */
export function refusedFields({ code, violations }: ApiError): readonly RefusedField[] {
  if (code === "api_key_name_taken") return [{ field: "name", problem: "taken" }];
  return violations.some(({ field }) => field === "allowedScopes")
    ? [{ field: "allowedScopes", problem: "unknown_scope" }]
    : [];
}

function describedFields(values: KeyFormValues): CreateApiKeyRequest {
  const isDescribed = normaliseKeyText(values.description) !== "";
  return isDescribed ? toKeyFields(values) : { ...toKeyFields(values), description: "" };
}

function dateIssues(values: KeyFormValues, before: string) {
  const { rotateBy } = values;
  const isPast = rotateBy !== before && isOverdue(values, localDate(Date.now()));
  if (rotateBy !== INVALID_DATE && !isPast) return [];
  const message = isPast ? "past" : "invalid";
  return [{ code: "custom" as const, input: values, path: ["rotateBy"], message }];
}

function issuesOf(schema: typeof keyFieldsSchema, fields: CreateApiKeyRequest) {
  const { error } = schema.safeParse(fields);
  return (error?.issues ?? []).map(({ path, message }) => ({
    code: "custom" as const,
    input: fields,
    path,
    message,
  }));
}

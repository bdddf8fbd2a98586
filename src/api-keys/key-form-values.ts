import type { CreateApiKeyRequest } from "../contract/api-key.ts";
import {
  descriptionProblem,
  type KeyTextProblem,
  nameProblem,
  normaliseKeyText,
} from "../contract/key-text.ts";
import { ALLOWED_SCOPES_MAX, DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from "../contract/limits.ts";
import type { ApiError } from "../http/api-error.ts";
import { formatOwnerNote } from "./owner-note.ts";

/** The form of a key as the person fills it in. `description` is its free text; the owner's note has fields. */
export interface KeyFormValues {
  name: string;
  owner: string;
  system: string;
  /** A date as `YYYY-MM-DD`, or empty. */
  rotateBy: string;
  description: string;
  allowedScopes: string[];
}

/** A form nobody has filled in yet. */
export const emptyKeyForm: KeyFormValues = {
  name: "",
  owner: "",
  system: "",
  rotateBy: "",
  description: "",
  allowedScopes: [],
};

/** What is wrong with each field of a form; a field that is missing is right. */
export interface KeyFormProblems {
  name?: KeyTextProblem | "taken";
  description?: Exclude<KeyTextProblem, "empty" | "invisible">;
  allowedScopes?: "none" | "too_many" | "unknown_scope";
}

/** Turns a form into the request that creates its key. */
export function toCreateApiKeyRequest({
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

/** Finds everything that is wrong with a form. */
export function keyFormProblems(values: KeyFormValues): KeyFormProblems {
  const { name, description, allowedScopes } = toCreateApiKeyRequest(values);
  const problems = {
    name: nameProblem(name, NAME_MAX_LENGTH),
    description: descriptionProblem(description, DESCRIPTION_MAX_LENGTH) as KeyFormProblems["description"],
    allowedScopes: scopesProblem(allowedScopes.length),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
}

/** Finds the fields that the service's error is about; an error about none of them is shown by itself. */
export function keyFormProblemsFrom(error: ApiError): KeyFormProblems {
  if (error.code === "api_key_name_taken") return { name: "taken" };
  if (error.violations.some(({ field }) => field === "allowedScopes"))
    return { allowedScopes: "unknown_scope" };
  return {};
}

function scopesProblem(count: number): KeyFormProblems["allowedScopes"] {
  if (count === 0) return "none";
  return count > ALLOWED_SCOPES_MAX ? "too_many" : undefined;
}

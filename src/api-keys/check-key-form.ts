import type { Resolver } from "react-hook-form";
import { type KeyFormValues, keyFormProblems } from "./key-form-values.ts";

/** Checks the form of a key for React Hook Form; the message of an error is the code of its problem. */
export const checkKeyForm: Resolver<KeyFormValues> = (values) => {
  const problems = Object.entries(keyFormProblems(values));
  if (problems.length === 0) return { values, errors: {} };
  return {
    values: {},
    errors: Object.fromEntries(problems.map(([field, message]) => [field, { type: "check", message }])),
  };
};

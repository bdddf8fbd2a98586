import * as z from "zod/mini";
import { revokeRequestSchema } from "../../contract/api-key-requests.ts";
import { canonicalName } from "../../contract/key-text.ts";

/**
 * Returns the schema of the form that revokes a key. If a name is given, it must be typed; look-alike letters match.
 */
export function revokeFormSchema(nameToType: string | undefined) {
  return z.object({
    typedName: z.string().check(({ value, issues }) => {
      if (nameToType === undefined || canonicalName(value) === canonicalName(nameToType)) return;
      issues.push({ code: "custom", input: value, message: "wrong" });
    }),
    reason: revokeRequestSchema.shape.reason,
  });
}

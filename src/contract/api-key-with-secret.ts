import * as z from "zod/mini";
import { apiKeySchema } from "./api-key.ts";

/**
 * The only response that contains a client secret: to a create, a rotation, or a repeat of either with the same
 * `Idempotency-Key`.
 */
export const apiKeyWithSecretSchema = z.object({
  apiKey: apiKeySchema,
  clientSecret: z.string().check(z.minLength(1)),
});

export type ApiKeyWithSecret = z.infer<typeof apiKeyWithSecretSchema>;

import * as z from "zod/mini";
import { actorSchema } from "./api-key.ts";

/** Types of events in the history of an API Key. */
export const apiKeyEventTypes = [
  "CREATED",
  "UPDATED",
  "ROTATED",
  "OVERLAP_MOVED",
  "SECRET_ENDED",
  "REVOKED",
] as const;

/** Why a secret got no more tokens: retired by a user, by the clock, replaced by a rotation, or its key was revoked. */
export const secretEnds = ["retired", "expired", "replaced", "revoked"] as const;

/**
 * An event in the history of an API Key: who did what, and when. `by` is absent if the clock did it.
 *
 * `before` and `after` contain the changed fields: name, description and allowed scopes; `overlapSeconds` of a
 * rotation; `expiresAt` of a moved overlap; `why` a secret ended; `reason` of a revocation. Never a secret.
 */
export const apiKeyEventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** The key, where the events of several are listed. */
  apiKey: z.optional(z.object({ id: z.string(), name: z.string() })),
  by: z.optional(actorSchema),
  type: z.string(),
  /** The last four characters of the secrets that the event is about, newest first. */
  secretHints: z.optional(z.array(z.string())),
  before: z.optional(z.record(z.string(), z.unknown())),
  after: z.optional(z.record(z.string(), z.unknown())),
});

export type ApiKeyEvent = z.infer<typeof apiKeyEventSchema>;

/** A page of events in Trackunit's page-based list convention, newest first. */
export const apiKeyEventPageSchema = z.object({
  content: z.array(apiKeyEventSchema),
  totalPages: z.int(),
  totalElements: z.int(),
  number: z.int(),
  size: z.int(),
  numberOfElements: z.int(),
});

export type ApiKeyEventPage = z.infer<typeof apiKeyEventPageSchema>;

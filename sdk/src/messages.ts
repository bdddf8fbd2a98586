import * as z from "zod/mini";

// zod would otherwise probe for eval, which a frame's CSP forbids.
z.config({ jitless: true });

/** Handshake timeout of the frame and of Manager, in milliseconds. */
export const HANDSHAKE_TIMEOUT_MS = 10_000;

/** ID of the `<script type="application/json">` that holds the {@link frameConfigurationSchema}. */
export const FRAME_CONFIGURATION_ELEMENT_ID = "iris-app-configuration";

const origin = z.string().check(z.regex(/^https?:\/\/[^/?#\s]+$/));

/** Origins of Trackunit's services, without a trailing slash. */
export const environmentSchema = z.object({ irisOrigin: origin, tokenOrigin: origin });

export type Environment = z.infer<typeof environmentSchema>;

/** Configuration that Manager embeds in the frame's document. */
export const frameConfigurationSchema = z.object({ managerOrigin: origin, environment: environmentSchema });

export type FrameConfiguration = z.infer<typeof frameConfigurationSchema>;

/** The app token: a short-lived bearer token, limited to the scopes granted at installation. */
export const tokenSchema = z.string().check(z.minLength(1), z.maxLength(16_384));

/** The signed-in user and their account. */
export const currentUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
});

export type CurrentUser = z.infer<typeof currentUserSchema>;

/** A BCP 47 language tag. */
export const languageSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** Data that Manager sends to a frame once, after the handshake. */
export const managerContextSchema = z.object({
  token: tokenSchema,
  currentUser: currentUserSchema,
  language: languageSchema,
});

export type ManagerContext = z.infer<typeof managerContextSchema>;

/** A short message that Manager shows over its page. It must never contain a secret or a token. */
export const toastSchema = z.object({
  intent: z.enum(["success", "info", "warning", "danger"]),
  title: z.string().check(z.maxLength(200)),
  description: z.optional(z.string().check(z.maxLength(500))),
});

export type Toast = z.infer<typeof toastSchema>;

/** Methods that Manager exposes to a frame. Their names are assumed. */
export interface ManagerMethods {
  getContext(): Promise<ManagerContext>;
  refreshToken(): Promise<string>;
  addToast(toast: Toast): Promise<void>;
}

/** Methods that a frame exposes to Manager. None returns a value. Their names are assumed. */
export interface FrameMethods {
  setToken(token: string): void;
  setLanguage(language: string): void;
}

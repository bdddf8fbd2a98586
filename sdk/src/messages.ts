import * as z from "zod/mini";

// A frame's CSP forbids eval, which zod would otherwise probe for.
z.config({ jitless: true });

/** How long the frame and Manager wait for each other's handshake, in milliseconds. */
export const HANDSHAKE_TIMEOUT_MS = 10_000;

/** The id of the `<script type="application/json">` that holds the {@link frameConfigurationSchema}. */
export const FRAME_CONFIGURATION_ELEMENT_ID = "iris-app-configuration";

const origin = z.string().check(z.regex(/^https?:\/\/[^/?#\s]+$/));

/** Where the app finds Trackunit's services. Origins, without a slash at the end. */
export const environmentSchema = z.object({ irisOrigin: origin, tokenOrigin: origin });

/** See {@link environmentSchema}. */
export type Environment = z.infer<typeof environmentSchema>;

/** What the frame's document says of the Manager around it. */
export const frameConfigurationSchema = z.object({ managerOrigin: origin, environment: environmentSchema });

/** See {@link frameConfigurationSchema}. */
export type FrameConfiguration = z.infer<typeof frameConfigurationSchema>;

/** The app token: a short-lived bearer token, limited to the scopes granted at install. */
export const tokenSchema = z.string().check(z.minLength(1), z.maxLength(16_384));

/** The signed-in user and their account. */
export const currentUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
});

/** See {@link currentUserSchema}. */
export type CurrentUser = z.infer<typeof currentUserSchema>;

/** A BCP 47 language tag. */
export const languageSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** What Manager tells a frame once, after the handshake. */
export const managerContextSchema = z.object({
  token: tokenSchema,
  currentUser: currentUserSchema,
  language: languageSchema,
});

/** See {@link managerContextSchema}. */
export type ManagerContext = z.infer<typeof managerContextSchema>;

/** A short message that Manager shows over its page. It must never carry a secret or a token. */
export const toastSchema = z.object({
  intent: z.enum(["success", "info", "warning", "danger"]),
  title: z.string().check(z.maxLength(200)),
  description: z.optional(z.string().check(z.maxLength(500))),
});

/** See {@link toastSchema}. */
export type Toast = z.infer<typeof toastSchema>;

/** The methods that Manager offers to a frame. Their names are assumed. */
export interface ManagerMethods {
  getContext(): Promise<ManagerContext>;
  refreshToken(): Promise<string>;
  addToast(toast: Toast): Promise<void>;
}

/** The methods that a frame offers to Manager. None returns anything. Their names are assumed. */
export interface FrameMethods {
  setToken(token: string): void;
  setLanguage(language: string): void;
}

import type { ApiError } from "../http/api-error.ts";
import type { TokenError } from "../oauth/token-error.ts";
import type { AllMessages } from "./en-all.ts";

/** Says an error of the API Keys service in words, with what to do next. The one place from its code to words. */
export function apiErrorWords(messages: AllMessages, error: ApiError): string {
  const words = [messages.apiErrors[error.code]];
  if (error.scope) words.push(messages.missingScope(error.scope.replaceAll(" ", ", ")));
  return words.join(" ");
}

/** Says an error of the token endpoint in words, with what to do next. The one place from its code to words. */
export function tokenErrorWords(messages: AllMessages, error: TokenError): string {
  return messages.tokenErrors[error.code];
}

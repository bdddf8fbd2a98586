import type { ApiError } from "../http/api-error.ts";
import type { TokenError } from "../oauth/token-error.ts";
import { useMessages } from "./messages-context.tsx";

/** Returns what says an error of the API Keys service, and what to do next. The only place from its codes to words. */
export function useApiErrorWords(): (error: ApiError) => string {
  const apiErrors = useMessages("apiErrors");
  const missingScope = useMessages("missingScope");
  return ({ code, scope }) =>
    scope ? `${apiErrors[code]} ${missingScope(scope.replaceAll(" ", ", "))}` : apiErrors[code];
}

/** Returns what says an error of the token endpoint, and what to do next. The only place from its codes to words. */
export function useTokenErrorWords(): (error: TokenError) => string {
  const tokenErrors = useMessages("tokenErrors");
  return ({ code }) => tokenErrors[code];
}

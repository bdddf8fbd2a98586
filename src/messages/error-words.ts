import type { ApiError } from "../http/api-error.ts";
import type { TokenError } from "../oauth/token-error.ts";
import { useMessages } from "./messages-context.tsx";

/**
 * Returns a function that describes an error of the API Keys service, with what to do next. The only mapping of its
 * codes to text.
 */
export function useApiErrorWords(): (error: ApiError) => string {
  const apiErrors = useMessages("apiErrors");
  const missingScope = useMessages("missingScope");
  return ({ code, scope }) =>
    scope ? `${apiErrors[code]} ${missingScope(scope.replaceAll(" ", ", "))}` : apiErrors[code];
}

/**
 * Returns a function that describes an error of the token endpoint, with what to do next. The only mapping of its codes
 * to text.
 */
export function useTokenErrorWords(): (error: Pick<TokenError, "code">) => string {
  const tokenErrors = useMessages("tokenErrors");
  return ({ code }) => tokenErrors[code];
}

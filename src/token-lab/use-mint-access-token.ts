import { useMutation } from "@tanstack/react-query";
import { useManager } from "../manager/manager-context.ts";
import { isDatable } from "../oauth/access-token-claims.ts";
import type { ClientCredentials } from "../oauth/client-credentials.ts";
import type { TokenError } from "../oauth/token-error.ts";
import type { AccessTokenResponse } from "../oauth/token-response.ts";
import { type MintPath, mintAccessToken } from "./mint-access-token.ts";

/** An access token, how it was requested, and when it expires. */
export interface MintedToken {
  readonly response: AccessTokenResponse;
  readonly path: MintPath;
  readonly requestedScopes: readonly string[];
  /** Milliseconds since 1970. Undefined if the response has no lifetime, or one that a `Date` cannot represent. */
  readonly expiresAt: number | undefined;
}

/**
 * Requests an access token, once per click. The variables contain the client secret and the response contains the
 * token, so nothing outlives the component (`gcTime: 0`) and the mutation is never paused.
 * (`docs/requirements.md`, S2, S3, S6)
 */
export function useMintAccessToken() {
  const manager = useManager();
  return useMutation<
    MintedToken,
    TokenError,
    { credentials: ClientCredentials; requestedScopes: readonly string[] }
  >({
    async mutationFn({ credentials, requestedScopes }) {
      const { response, path } = await mintAccessToken(manager, credentials, requestedScopes);
      const end = Date.now() + (response.expires_in ?? Number.NaN) * 1000;
      return { response, path, requestedScopes, expiresAt: isDatable(end) ? end : undefined };
    },
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
}

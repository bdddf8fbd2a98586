import { randomUUID } from "node:crypto";

/** Header that marks requests from Manager's proxy. The proxy overwrites any value that an app sends. */
export const PROXY_MARK_HEADER = "local-manager-proxy";

export type ProxyMark = ReturnType<typeof createProxyMark>;

/**
 * Creates a mark that only this process can write. It identifies the account behind a proxied request to the token
 * server, so that failures count for that account and not for the address that all accounts share.
 * (`docs/requirements.md`, K3)
 */
export function createProxyMark() {
  const start = `${randomUUID()} `;
  return {
    write: (accountId: string) => start + accountId,
    /** Returns the account of a request, or undefined if it does not come from a proxy of this process. */
    read(headers: Headers): string | undefined {
      const value = headers.get(PROXY_MARK_HEADER);
      return value?.startsWith(start) ? value.slice(start.length) : undefined;
    },
  };
}

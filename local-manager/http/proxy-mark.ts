import { randomUUID } from "node:crypto";

/** The header of a request that Manager's proxy carries; nothing that an app sends may have it. */
export const PROXY_MARK_HEADER = "local-manager-proxy";

/**
 * Tells the token server whose request Manager's proxy carries, so that failures count for that account and not for
 * the address that all accounts share. (`docs/requirements.md`, K3)
 */
export interface ProxyMark {
  write(accountId: string): string;
  /** Gives the account of a request; undefined where no proxy of this process carries it. */
  read(headers: Headers): string | undefined;
}

/** Creates a mark that only this process can write. */
export function createProxyMark(): ProxyMark {
  const start = `${randomUUID()} `;
  return {
    write: (accountId) => start + accountId,
    read(headers) {
      const value = headers.get(PROXY_MARK_HEADER);
      return value?.startsWith(start) ? value.slice(start.length) : undefined;
    },
  };
}

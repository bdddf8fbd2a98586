import { INSTALL_CALLBACK_ORIGIN, IRIS_ORIGIN, TOKEN_ORIGIN } from "../src/contract/hosts.ts";

/** Origins of the local Manager and of the app's own server. They are separate, so that cross-origin rules apply. */
export interface Origins {
  /** Manager's own page. */
  readonly shell: string;
  /** The extension's files and its frame document. */
  readonly extension: string;
  /** REST, GraphQL and the proxy. */
  readonly iris: string;
  /** The token endpoints. */
  readonly token: string;
  /** The app's own server, `install-callback/`, if it is running. */
  readonly installCallback: string;
}

/** Port of Manager's shell unless `PORT` is set. */
export const DEFAULT_PORT = 4400;

/** Returns the origins for consecutive ports: shell, extension, IRIS APIs, token endpoints and the app's server. */
export function originsFrom(port: number): Origins {
  const origin = (offset: number) => `http://localhost:${port + offset}`;
  return {
    shell: origin(0),
    extension: origin(1),
    iris: origin(2),
    token: origin(3),
    installCallback: origin(4),
  };
}

/**
 * Maps a production origin to its local stand-in. Other sources are returned unchanged.
 *
 * This is the only table of that mapping.
 */
export function toLocalOrigin(source: string, origins: Origins): string {
  const table: Record<string, string> = {
    [IRIS_ORIGIN]: origins.iris,
    [TOKEN_ORIGIN]: origins.token,
    [INSTALL_CALLBACK_ORIGIN]: origins.installCallback,
  };
  return table[source] ?? source;
}

/** Maps the origin of a production URL to its local stand-in. */
export function toLocalUrl(url: string, origins: Origins): string {
  const { origin, pathname } = new URL(url);
  return `${toLocalOrigin(origin, origins)}${pathname}`;
}

import { INSTALL_CALLBACK_ORIGIN, IRIS_ORIGIN, TOKEN_ORIGIN } from "../src/contract/hosts.ts";

/** The origins of a local Manager, and of the app's own server beside it; apart, so that cross-origin rules are real. */
export interface Origins {
  /** Manager's own page. */
  readonly shell: string;
  /** The extension's files and the document of its frame. */
  readonly extension: string;
  /** REST, GraphQL and the proxy. */
  readonly iris: string;
  /** The token endpoints. */
  readonly token: string;
  /** The app's own server, `install-callback/`, where somebody started it. */
  readonly installCallback: string;
}

/** The port of Manager's shell when `PORT` does not say otherwise. */
export const DEFAULT_PORT = 4400;

/** Gives the origins for a first port: shell, extension, IRIS APIs, token endpoints and the app's server, in that order. */
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
 * Replaces a production host by the local origin that stands in for it.
 *
 * The one table from production to this machine, for the CSP and the frame's configuration alike.
 */
export function toLocalOrigin(source: string, origins: Origins): string {
  const table: Record<string, string> = {
    [IRIS_ORIGIN]: origins.iris,
    [TOKEN_ORIGIN]: origins.token,
    [INSTALL_CALLBACK_ORIGIN]: origins.installCallback,
  };
  return table[source] ?? source;
}

/** Replaces the production origin of a URL by the local one that stands in for it. */
export function toLocalUrl(url: string, origins: Origins): string {
  const { origin, pathname } = new URL(url);
  return `${toLocalOrigin(origin, origins)}${pathname}`;
}

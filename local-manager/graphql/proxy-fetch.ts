import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { PROXY_MARK_HEADER } from "../http/proxy-mark.ts";
import { type Origins, toLocalOrigin } from "../origins.ts";

/** Result of `irisAppProxyFetch`. */
export interface ProxyFetchResult {
  readonly success: boolean;
  readonly errorMessage?: string;
  readonly status?: number;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  /** Base64. */
  readonly body?: string;
}

/** Arguments of `irisAppProxyFetch`. `body` is base64. */
export interface ProxyFetchRequest {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
  readonly body?: string | null;
}

const LONGEST_BODY = 64 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * Forwards an app's request to a host in its manifest's `connect-src`.
 *
 * Does not follow redirects, limits bodies to 64 KB in both directions, and logs no part of the request.
 * (`docs/requirements.md`, Q1) If the host is not listed, or a header contains an unresolved placeholder, the error
 * message is Trackunit's own.
 */
export async function proxyFetch(
  request: ProxyFetchRequest,
  { manifest, origins, mark }: { manifest: IrisAppManifest; origins: Origins; mark: string },
): Promise<ProxyFetchResult> {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const allowedOrigins = (manifest.cspHeader["connect-src"] ?? []).map((source) =>
    toLocalOrigin(source, origins),
  );
  if (
    url === undefined ||
    url.username !== "" ||
    url.password !== "" ||
    !allowedOrigins.includes(url.origin) ||
    // The proxy must not call itself: such requests could nest without end.
    (url.origin === origins.iris && isGraphql(url.pathname))
  ) {
    return failed("CSP 'connect-src' directive does not contain provided URL host");
  }
  if (request.headers.some(({ value }) => hasPlaceholder(value))) return failed("Unresolved placeholders");
  const body = request.body ? Buffer.from(request.body, "base64") : undefined;
  if (body && body.length > LONGEST_BODY) return failed("The request is too long.");
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: withMark(request.headers, mark),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && request.method !== "GET" ? { body: new Uint8Array(body) } : {}),
    });
    const answer = await readAtMost(response, LONGEST_BODY);
    if (answer === undefined) return failed("The answer is too long.");
    return {
      success: response.ok,
      status: response.status,
      headers: [...response.headers].map(([name, value]) => ({ name, value })),
      body: answer.toString("base64"),
    };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    return failed(timedOut ? "The host did not answer in time." : "The host cannot be reached.");
  }
}

function failed(errorMessage: string): ProxyFetchResult {
  return { success: false, errorMessage };
}

function withMark(sent: ProxyFetchRequest["headers"], mark: string): Headers {
  const headers = new Headers(sent.map(({ name, value }): [string, string] => [name, value]));
  headers.set(PROXY_MARK_HEADER, mark);
  return headers;
}

function hasPlaceholder(value: string): boolean {
  const start = value.indexOf("{{");
  return start >= 0 && value.indexOf("}}", start + 2) >= 0;
}

/** True for the GraphQL path in any encoding, and for a path that cannot be decoded. */
function isGraphql(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname).startsWith("/api/graphql");
  } catch {
    return true;
  }
}

async function readAtMost(response: Response, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop closes the connection.
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

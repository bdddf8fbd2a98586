import * as z from "zod/mini";
import { apiErrorBodySchema, apiErrorCodes } from "../contract/api-error.ts";
import { ApiError } from "./api-error.ts";
import { type Fetch, REQUEST_TIMEOUT_MS } from "./fetch.ts";
import { parseRetryAfter } from "./retry-after.ts";

// Without this, zod probes for eval, which the frame's CSP forbids.
z.config({ jitless: true });

/** A request, and the schema of its response body. */
export interface JsonRequest<Body> {
  readonly schema: { safeParse(value: unknown): { success: true; data: Body } | { success: false } };
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/**
 * Requests JSON from a REST service and returns the body.
 *
 * @throws {ApiError} unless the response is successful and its body matches the schema
 */
export async function requestJson<Body>(
  fetch: Fetch,
  url: string,
  request: JsonRequest<Body>,
): Promise<Body> {
  return (await requestJsonAndHeaders(fetch, url, request)).body;
}

/**
 * Requests JSON from a REST service and returns the body and the headers.
 *
 * @throws {ApiError} unless the response is successful and its body matches the schema
 */
export async function requestJsonAndHeaders<Body>(
  fetch: Fetch,
  url: string,
  { schema, method = "GET", headers = {}, body }: JsonRequest<Body>,
): Promise<{ body: Body; headers: Headers }> {
  const response = await send(fetch, url, {
    method,
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = await readJson(response);
  if (!response.ok) throw errorFrom(response, json);
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new ApiError("malformed_answer", { status: response.status });
  return { body: parsed.data, headers: response.headers };
}

async function send(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  } catch (error) {
    throw transportError(error);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) {
      const isCut = response.headers.get("Content-Type")?.includes("json") ?? false;
      throw new ApiError(isCut ? "malformed_answer" : "not_json", { status: response.status });
    }
    throw transportError(error);
  }
}

function transportError(error: unknown): ApiError {
  if (error instanceof DOMException && error.name === "TimeoutError") return new ApiError("timeout");
  return new ApiError(globalThis.navigator?.onLine === false ? "offline" : "network");
}

function errorFrom(response: Response, json: unknown): ApiError {
  const { status } = response;
  const retryAfterSeconds = parseRetryAfter(response.headers.get("Retry-After"), new Date());
  const body = apiErrorBodySchema.safeParse(json);
  if (!body.success) return new ApiError("unknown", { status, retryAfterSeconds });
  const code = apiErrorCodes.find((known) => known === body.data.code) ?? "unknown";
  return new ApiError(code, { status, body: body.data, retryAfterSeconds });
}

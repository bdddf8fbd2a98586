import * as z from "zod/mini";
import { apiErrorBodySchema, apiErrorCodes } from "../contract/api-error.ts";
import { ApiError } from "./api-error.ts";
import { parseRetryAfter } from "./retry-after.ts";

// The frame's CSP forbids eval, which zod would otherwise probe for.
z.config({ jitless: true });

/** How long a request may take, in milliseconds. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** Sends a request; `fetch` itself, or one that adds a token. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Asks a REST service for JSON and checks it against a schema.
 *
 * @throws {ApiError} for everything that is not an answer of that schema
 */
export async function requestJson<Answer>(
  fetch: Fetch,
  url: string,
  {
    schema,
    method = "GET",
    headers = {},
    body,
  }: {
    schema: { safeParse(value: unknown): { success: true; data: Answer } | { success: false } };
    method?: string;
    headers?: Record<string, string>;
    body?: unknown;
  },
): Promise<Answer> {
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
  return parsed.data;
}

async function send(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  } catch (error) {
    throw errorOfTheWay(error);
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
    throw errorOfTheWay(error);
  }
}

function errorOfTheWay(error: unknown): ApiError {
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

import type { IncomingMessage, ServerResponse } from "node:http";
import { dropConnection } from "../http/drop-connection.ts";
import type { Endpoint } from "../http/endpoint.ts";
import { safeHeaderValues } from "../http/guards.ts";
import { writeFailure } from "../http/log-failure.ts";
import type { ProxyMark } from "../http/proxy-mark.ts";
import type { FailedAttempts } from "./failed-attempts.ts";
import { failureAnswer, refusalAnswer, type TokenAnswer, tooManyRequestsAnswer } from "./token-answer.ts";
import { TokenEndpointError } from "./token-error.ts";
import { type AccessTokenRequest, parseAccessTokenRequest } from "./token-request.ts";

const MOST_BYTES = 16 * 1024;

/** What a token endpoint is guarded by. */
export interface Guards {
  readonly failedAttempts: FailedAttempts;
  readonly proxyMark: ProxyMark;
}

/**
 * Creates a token endpoint at a path: `POST` only, a form of at most 16 KB, an answer that is not to be stored, and
 * no more guesses at a secret than {@link FailedAttempts} lets through. `answer` gets a request that was parsed.
 *
 * It stands on Node's server itself: `docs/decisions/0011-token-endpoint-on-node.md`.
 */
export function guardedTokenEndpoint(
  path: string,
  { failedAttempts, proxyMark }: Guards,
  answer: (request: AccessTokenRequest, incoming: IncomingMessage) => Promise<TokenAnswer>,
): Endpoint {
  const answerRequest = async (incoming: IncomingMessage): Promise<TokenAnswer> => {
    if (incoming.method !== "POST") {
      return withHeader("Allow", "POST", refusalAnswer(invalidRequest("Use POST."), 405));
    }
    const body = await readBody(incoming);
    if (body === "aborted") return "drop";
    if (body === undefined) {
      // The rest of the body is not read, so the connection cannot carry another request.
      return withHeader("Connection", "close", refusalAnswer(invalidRequest("The body is too long."), 413));
    }
    const request = parseAccessTokenRequest({
      contentType: incoming.headers["content-type"] ?? "",
      authorization: incoming.headers.authorization,
      query: new URLSearchParams(incoming.url?.split("?", 2)[1]),
      body,
    });
    // The connection's own address: X-Forwarded-For is whatever the caller writes.
    const address = proxyMark.read(incoming.headers) ?? incoming.socket.remoteAddress ?? "";
    const wait = failedAttempts.secondsToWait(address, request.clientId);
    if (wait > 0) return tooManyRequestsAnswer(wait);
    try {
      const answered = await answer(request, incoming);
      failedAttempts.succeeded(address, request.clientId);
      return answered;
    } catch (error) {
      if (error instanceof TokenEndpointError && error.code === "invalid_client" && !error.isEndedSecret) {
        failedAttempts.failed(address, request.clientId);
      }
      throw error;
    }
  };
  const answerOrRefuse = (incoming: IncomingMessage): Promise<TokenAnswer> =>
    answerRequest(incoming).catch((error: unknown) => {
      if (error instanceof TokenEndpointError) return refusalAnswer(error);
      return failureAnswer(writeFailure(incoming.method, path, error));
    });
  return {
    path,
    listener: async (incoming, outgoing) => send(await answerOrRefuse(incoming), incoming, outgoing),
  };
}

function invalidRequest(description: string): TokenEndpointError {
  return new TokenEndpointError("invalid_request", description);
}

function withHeader(name: string, value: string, answer: TokenAnswer): TokenAnswer {
  return answer === "drop" ? answer : { ...answer, headers: { ...answer.headers, [name]: value } };
}

/** Reads a body; undefined is one that is too long. The caller may have gone meanwhile, which is no failure of ours. */
function readBody(incoming: IncomingMessage): Promise<string | "aborted" | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on("end", () => resolve(Buffer.concat(chunks).toString()));
    // A client that went away waits for no answer.
    incoming.on("error", () => resolve("aborted"));
    if (Number(incoming.headers["content-length"]) > MOST_BYTES) resolve(undefined);
  });
}

function send(answer: TokenAnswer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (answer === "drop") {
    dropConnection({ incoming });
    return;
  }
  const { status, headers, body } = answer;
  outgoing.writeHead(status, {
    ...safeHeaderValues,
    "Cache-Control": "no-store",
    Pragma: "no-cache",
    ...headers,
    "Content-Length": Buffer.byteLength(body),
  });
  outgoing.end(body);
}

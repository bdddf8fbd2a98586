/**
 * Closes the connection in the middle of the response.
 *
 * Sends the status line first: browsers retry a request on a reused connection if they received no bytes.
 */
export function dropConnection(env: unknown): Response {
  const { incoming } = env as { incoming: { socket: { end(text: string): void } } };
  incoming.socket.end("HTTP/1.1 200 OK\r\nContent-");
  return new Response(null);
}

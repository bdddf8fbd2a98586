/**
 * Closes the connection in the middle of the answer.
 *
 * Its first line is sent: a browser repeats by itself what got no byte back on a connection it used before.
 */
export function dropConnection(env: unknown): Response {
  const { incoming } = env as { incoming: { socket: { end(text: string): void } } };
  incoming.socket.end("HTTP/1.1 200 OK\r\nContent-");
  return new Response(null);
}

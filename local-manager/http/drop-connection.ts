/** Closes the connection without an answer. */
export function dropConnection(env: unknown): Response {
  const { incoming } = env as { incoming: { socket: { destroy(): void } } };
  incoming.socket.destroy();
  return new Response(null);
}

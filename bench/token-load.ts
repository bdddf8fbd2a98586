import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Where tokens are asked for, and with which form. */
export interface TokenTarget {
  readonly name: string;
  readonly port: number;
  readonly form: string;
}

const AT_ONCE = 8;
const CONNECTIONS_AT_A_RATE = 32;

/**
 * Asks for tokens for some seconds, as fast as eight at once can or so many per second; gives the times in ms.
 *
 * It writes bytes to sockets: an HTTP client needs as long for a request as a fast server does, and what is measured
 * would be the client.
 */
export async function loadWithTokenRequests(
  target: TokenTarget,
  { seconds, perSecond }: { seconds: number; perSecond?: number },
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const isOver = () => performance.now() >= until;
  if (perSecond === undefined) {
    const open = () =>
      openConnection(target, (ms, askAgain) => {
        times.push(ms);
        if (!isOver()) askAgain();
      });
    const connections = await Promise.all(Array.from({ length: AT_ONCE }, open));
    for (const { ask } of connections) ask();
    await pause(seconds * 1000 + 200);
    for (const { socket } of connections) socket.destroy();
    return times;
  }
  const open = () => openConnection(target, (ms) => times.push(ms));
  const connections = await Promise.all(Array.from({ length: CONNECTIONS_AT_A_RATE }, open));
  const began = performance.now();
  for (let asked = 0; !isOver(); ) {
    const due = ((performance.now() - began) / 1000) * perSecond;
    for (; asked < due; asked++) connections[asked % connections.length]?.ask();
    await pause(1);
  }
  await pause(500);
  for (const { socket } of connections) socket.destroy();
  return times;
}

interface Connection {
  readonly socket: Socket;
  /** Asks for a token, after those that were asked for before on this connection. */
  ask(): void;
}

/** Opens a connection; `answered` gets how long each answer took since it was asked for, and may ask again. */
async function openConnection(
  { name, port, form }: TokenTarget,
  answered: (ms: number, askAgain: () => void) => void,
): Promise<Connection> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const request = `POST /token/v2 HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(form)}\r\n\r\n${form}`;
  const askedAt: number[] = [];
  const ask = () => {
    askedAt.push(performance.now());
    if (askedAt.length === 1) socket.write(request);
  };
  let received = "";
  socket.on("data", (text) => {
    received += text;
    if (!isWhole(received)) return;
    if (!received.startsWith("HTTP/1.1 200")) throw new Error(`${name} answered ${received.slice(0, 200)}`);
    received = "";
    const ms = performance.now() - (askedAt.shift() ?? Number.NaN);
    if (askedAt.length > 0) socket.write(request);
    answered(ms, ask);
  });
  return { socket, ask };
}

/** Tells whether an answer of HTTP/1.1 is there to its last byte. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1];
  return length === undefined ? answer.endsWith("0\r\n\r\n") : answer.length >= end + 4 + Number(length);
}

import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Where tokens are asked for, and with which form. */
export interface TokenTarget {
  readonly name: string;
  readonly port: number;
  readonly form: string;
}

const AT_ONCE = 8;

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
  const connections = await Promise.all(
    Array.from({ length: perSecond === undefined ? AT_ONCE : 4 * AT_ONCE }, () => openConnection(target)),
  );
  const until = performance.now() + seconds * 1000;
  if (perSecond === undefined) {
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < until) {
          const began = performance.now();
          await connection.ask();
          times.push(performance.now() - began);
        }
      }),
    );
  } else {
    const pending: Promise<void>[] = [];
    const began = performance.now();
    const ask = async (connection: Connection, due: number) => {
      await connection.ask();
      // From when it was due: what had to wait for a connection waited for the server.
      times.push(performance.now() - due);
    };
    while (performance.now() < until) {
      while (pending.length < ((performance.now() - began) / 1000) * perSecond) {
        const connection = connections[pending.length % connections.length];
        if (connection) pending.push(ask(connection, performance.now()));
      }
      await pause(1);
    }
    await Promise.all(pending);
  }
  for (const { socket } of connections) socket.destroy();
  return times;
}

interface Connection {
  readonly socket: Socket;
  /** Asks for a token, after those that were asked for before on this connection. */
  ask(): Promise<void>;
}

async function openConnection({ name, port, form }: TokenTarget): Promise<Connection> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const request = `POST /token/v2 HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(form)}\r\n\r\n${form}`;
  let answered: (answer: string) => void = () => {};
  let received = "";
  socket.on("data", (text) => {
    received += text;
    if (!isWhole(received)) return;
    const answer = received;
    received = "";
    answered(answer);
  });
  let last: Promise<void> = Promise.resolve();
  const askNow = async () => {
    const answer = await new Promise<string>((resolve) => {
      answered = resolve;
      socket.write(request);
    });
    if (!answer.startsWith("HTTP/1.1 200")) throw new Error(`${name} answered ${answer.slice(0, 200)}`);
  };
  return {
    socket,
    ask() {
      last = last.then(askNow);
      return last;
    },
  };
}

/** Tells whether an answer of HTTP/1.1 is there to its last byte. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1];
  return length === undefined ? answer.endsWith("0\r\n\r\n") : answer.length >= end + 4 + Number(length);
}

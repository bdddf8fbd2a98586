import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail that the server took. */
export interface Mail {
  readonly to: readonly string[];
  /** The headers and the body as they were sent. */
  readonly source: string;
}

/** A real SMTP server on this machine, which keeps the mail that it takes. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly Mail[];
  /** Refuses the next mails with a temporary error. */
  refuseNext(count: number): void;
}

/** Starts a mail server that is closed when the test finishes. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (refusals > 0) {
          refusals -= 1;
          done(Object.assign(new Error("Try again later"), { responseCode: 451 }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, source: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  // A client that is killed resets its connection.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => listening.once("listening", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    refuseNext(count) {
      refusals = count;
    },
  };
}

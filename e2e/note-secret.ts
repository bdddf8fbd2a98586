import { appendFileSync } from "node:fs";

/** Records a secret. After all tests, neither the server's log nor its data may contain it. */
export function noteSecret(secret: string): void {
  if (process.env.SEEN_SECRETS) appendFileSync(process.env.SEEN_SECRETS, `${secret}\n`);
}

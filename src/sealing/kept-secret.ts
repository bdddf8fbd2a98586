const ALGORITHM = "AES-GCM";

/**
 * A secret that a person may still ask for, while nothing that the page can read contains it: encrypted under a key that
 * the browser does not hand out.
 */
export interface KeptSecret {
  readonly key: CryptoKey;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly encrypted: ArrayBuffer;
}

/** Encrypts a secret under a key of its own. */
export async function keepSecret(secret: string): Promise<KeptSecret> {
  const key = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(secret);
  return { key, nonce, encrypted: await crypto.subtle.encrypt({ name: ALGORITHM, iv: nonce }, key, text) };
}

/** Returns a secret that was kept. */
export async function revealSecret({ key, nonce, encrypted }: KeptSecret): Promise<string> {
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: ALGORITHM, iv: nonce }, key, encrypted),
  );
}

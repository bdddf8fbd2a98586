import { armor, Encrypter } from "age-encryption";

/**
 * Encrypts a text in age's format, so that each recipient's private key opens it and no other does. Returns it in PEM
 * (`-----BEGIN AGE ENCRYPTED FILE-----`).
 *
 * @throws {Error} if a recipient is not one of age's
 * @see https://age-encryption.org/v1
 */
export async function sealText(text: string, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

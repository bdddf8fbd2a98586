import { isIP } from "node:net";
import { INSTALL_CALLBACK_PATH } from "../../src/contract/paths.ts";

/** Where Manager sends the app's credentials. Undefined for an app without a server. */
export type ChosenTokenCallback = { readonly url: string } | undefined;

const PRIVATE_ENDINGS = /(^|\.)(localhost|local|internal|invalid|test|example|home\.arpa)$/;

/**
 * Chooses the `tokenCallback` of a package: the app's own server at `INSTALL_CALLBACK_ORIGIN`, or none with
 * `--without-server`.
 *
 * @throws {Error} with a message for the user if neither is given, or if Manager could not call the origin
 */
export function chooseTokenCallback(args: readonly string[], env: NodeJS.ProcessEnv): ChosenTokenCallback {
  if (args.includes("--without-server")) return undefined;
  const origin = env.INSTALL_CALLBACK_ORIGIN;
  if (!origin) {
    throw new Error(
      "Where is the app's own server? Say INSTALL_CALLBACK_ORIGIN=https://your-host npm run package, or leave it out: npm run package -- --without-server",
    );
  }
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || url.origin !== origin.replace(/\/$/, "")) {
    throw new Error(
      `INSTALL_CALLBACK_ORIGIN must be an origin such as https://api-keys.example.com: ${origin}`,
    );
  }
  if (url.protocol !== "https:") throw new Error(`INSTALL_CALLBACK_ORIGIN must begin with https: ${origin}`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 || !host.includes(".") || PRIVATE_ENDINGS.test(host)) {
    throw new Error(`INSTALL_CALLBACK_ORIGIN must be a public name, which Manager can call: ${origin}`);
  }
  return { url: `${url.origin}${INSTALL_CALLBACK_PATH}` };
}

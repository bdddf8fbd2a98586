import type { Database } from "../database/database.ts";
import type { ProxyMark } from "./http/proxy-mark.ts";
import type { AppTokens } from "./manager/app-tokens.ts";
import type { SigningKey } from "./manager/signing-keys.ts";
import type { AppPackages } from "./marketplace/app-packages.ts";
import type { Origins } from "./origins.ts";

/** What the routes of a local Manager share. */
export interface Services {
  readonly database: Database;
  readonly origins: Origins;
  /** The server's time, which tests change. */
  readonly clock: () => Date;
  readonly appTokens: AppTokens;
  readonly accessTokenKey: SigningKey;
  readonly marketplaceKey: SigningKey;
  readonly proxyMark: ProxyMark;
  readonly packages: AppPackages;
}

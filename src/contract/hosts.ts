/** Production origin of Trackunit's IRIS APIs: REST, GraphQL and the marketplace. */
export const IRIS_ORIGIN = "https://iris.trackunit.com";

/** Production origin of Trackunit's token endpoints. */
export const TOKEN_ORIGIN = "https://auth.trackunit.com";

/**
 * Production origin of this app's own server, `install-callback/`. Whoever ships the app puts theirs here; `.invalid`
 * never resolves.
 */
export const INSTALL_CALLBACK_ORIGIN = "https://install-callback.invalid";

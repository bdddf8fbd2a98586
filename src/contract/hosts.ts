/** Production origin of Trackunit's IRIS APIs: REST, GraphQL and the marketplace. */
export const IRIS_ORIGIN = "https://iris.trackunit.com";

/** Production origin of Trackunit's token endpoints. */
export const TOKEN_ORIGIN = "https://auth.trackunit.com";

/**
 * Placeholder for the origin of this app's own server, `install-callback/`. The local Manager maps it to this machine,
 * and `npm run package` replaces it. `.invalid` never resolves.
 */
export const INSTALL_CALLBACK_ORIGIN = "https://install-callback.invalid";

/** Production origin of Trackunit's IRIS APIs: REST, GraphQL and the marketplace. */
export const IRIS_ORIGIN = "https://iris.trackunit.com";

/** Production origin of Trackunit's token endpoints. */
export const TOKEN_ORIGIN = "https://auth.trackunit.com";

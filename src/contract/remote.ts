/** The global name of the app's Module Federation container. */
export const REMOTE_NAME = "api_keys_app";

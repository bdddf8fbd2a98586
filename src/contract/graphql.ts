import * as z from "zod/mini";

/** The mutation that sends a request through Manager's proxy to a host of the manifest's `connect-src`. */
export const IRIS_APP_PROXY_FETCH_MUTATION = `mutation IrisAppProxyFetch($url: String!, $headers: [IrisAppProxyHeaderInput!]!, $method: IrisAppProxyMethod!, $body: String) {
  irisAppProxyFetch(url: $url, headers: $headers, method: $method, body: $body) {
    success
    errorMessage
    status
    headers { name value }
    body
  }
}`;

/** The result of `irisAppProxyFetch`. `status` and `body`, which is base64, are the target's own. */
export const irisAppProxyFetchSchema = z.object({
  success: z.boolean(),
  errorMessage: z.nullish(z.string()),
  status: z.nullish(z.int()),
  headers: z.nullish(z.array(z.object({ name: z.string(), value: z.string() }))),
  body: z.nullish(z.string()),
});

/** The GraphQL response to {@link IRIS_APP_PROXY_FETCH_MUTATION}. */
export const irisAppProxyFetchResponseSchema = z.object({
  data: z.nullish(z.object({ irisAppProxyFetch: z.nullish(irisAppProxyFetchSchema) })),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/** Returns the text for a field's problem. The form stores the problem's code as the error's message. */
export function problemText(
  texts: Readonly<Record<string, string>>,
  error: { readonly message?: string } | undefined,
): string | undefined {
  return error?.message && texts[error.message];
}

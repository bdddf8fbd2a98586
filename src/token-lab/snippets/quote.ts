/** Quotes a text for a POSIX shell. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Quotes a text as a string literal of JavaScript, JSON, Python or C#: a JSON string means the same in all of them. */
export function stringQuote(text: string): string {
  return JSON.stringify(text);
}

/** Quotes a text for PowerShell. */
export function powershellQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Quotes a text for Power Query M. */
export function powerQueryQuote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Quotes a text for a `.env` file, so that shells and the libraries that read such files agree on its value. */
export function dotenvQuote(text: string): string {
  return text.includes("'") ? `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"` : `'${text}'`;
}

/** Quotes a text for a POSIX shell. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Quotes a text as a string of JavaScript, JSON, Python, and C#, which agree for what a JSON string can have. */
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

/** Quotes a text for a `.env` file: as it stands for a shell and for the libraries that read such files. */
export function dotenvQuote(text: string): string {
  return text.includes("'") ? `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"` : `'${text}'`;
}

import { describe, expect, it } from "vitest";
import { grantedScopes } from "../../src/manager/granted-scopes.ts";
import { readClaims } from "../../src/oauth/access-token-claims.ts";
import { parseScope } from "../../src/oauth/scope.ts";
import { diagnosePaste } from "../../src/token-lab/paste-doctor.ts";

const readers: Record<string, (text: string) => unknown> = {
  "the paste doctor": (text) => diagnosePaste(text, "0oa10o3h43eulvWtz358"),
  "the reader of claims": readClaims,
  "the reader of granted scopes": grantedScopes,
  "the reader of scope": parseScope,
};

const nasty: Record<string, (length: number) => string> = {
  spaces: (length) => `a${" ".repeat(length)}b`,
  "spaces after an assignment": (length) => `client_secret=a${" ".repeat(length)}b`,
  "spaces before an equals sign": (length) => `export client_secret${" ".repeat(length)}b`,
  "line breaks": (length) => `a${"\n ".repeat(length / 2)}b`,
  quotes: (length) => `"${'"'.repeat(length)}x`,
  braces: (length) => "{".repeat(length),
  "equals signs": (length) => "=".repeat(length),
  letters: (length) => `Basic ${"A".repeat(length)}!`,
  dots: (length) => ".".repeat(length),
};

function duration(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe.each(Object.entries(readers))("%s", (_, read) => {
  it.each(Object.entries(nasty))("reads 1 MB of %s in time proportional to its length", (_, make) => {
    // Four times the length takes sixteen times as long where an expression backtracks.
    const [short, long] = [make(40_000), make(160_000)];
    const [shortTime, longTime] = [duration(() => read(short)), duration(() => read(long))];
    expect(longTime).toBeLessThan(8 * shortTime + 500);
    read(make(1_000_000));
  });
});

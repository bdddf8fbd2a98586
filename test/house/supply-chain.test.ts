import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAuditReport } from "../../scripts/audit-report.ts";
import { buildAll } from "../../scripts/build.ts";

const lock: {
  packages: Record<
    string,
    { integrity?: string; link?: boolean; hasInstallScript?: boolean; license?: string; dev?: boolean }
  >;
} = JSON.parse(readFileSync("package-lock.json", "utf8"));
const installed = Object.entries(lock.packages).filter(
  ([path, { link }]) => path.includes("node_modules/") && !link,
);

/** Licences that a library of ours may have; MPL-2.0 only where it is not shipped. */
const ALLOWED = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Python-2.0",
];

describe("what is installed", () => {
  it.each(["package.json", "sdk/package.json", "bench/package.json"].filter((file) => existsSync(file)))(
    "%s names exact versions",
    (file) => {
      const {
        dependencies = {},
        devDependencies = {},
        overrides = {},
      } = JSON.parse(readFileSync(file, "utf8"));
      const versions = Object.values({ ...dependencies, ...devDependencies, ...overrides });
      expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
    },
  );

  it("is locked with the integrity of every package, and names no registry", () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": "http/);
  });

  it("has licences that are allowed, MPL-2.0 only where nothing of it is shipped", () => {
    const licenceOf = ([path, { license }]: (typeof installed)[number]) => `${path}: ${license}`;
    const unknown = installed.filter(
      ([, { license = "", dev = false }]) =>
        !license
          .replaceAll(/[()]/g, "")
          .split(/ (?:AND|OR) /)
          .every((one) => ALLOWED.includes(one) || (one === "MPL-2.0" && dev)),
    );
    expect(unknown.map(licenceOf)).toEqual([]);
  });

  it("is installed without running anybody's script", () => {
    expect(readFileSync("scripts/launch.cjs", "utf8")).toContain('"ci", "--ignore-scripts"');
  });
});

describe("what is shipped", () => {
  it("has no devtools and nothing that writes a cache to disk", async () => {
    await buildAll();
    const code = readdirSync("dist/extension", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(`dist/extension/${name}`, "utf8"))
      .join("\n");
    expect(code).toContain("createElement");
    expect(code).not.toMatch(/devtools-|persistQueryClient|createSyncStoragePersister|REACT_QUERY_OFFLINE/i);
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => /devtools|persist/.test(name))).toEqual([]);
  });
});

describe("the vulnerability gate", () => {
  const report = (counts: object) =>
    JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: counts } });

  it.each([
    ["no vulnerability", report({ low: 0, high: 0, critical: 0, total: 0 }), "clean"],
    ["one", report({ low: 1, high: 0, critical: 0, total: 1 }), "vulnerable"],
    [
      "a registry that does not take the question",
      '{"message":"405 Method Not Allowed","error":{}}',
      "unknown",
    ],
    ["nothing", "", "unknown"],
    ["a report without its counts", '{"auditReportVersion":2}', "unknown"],
  ])("with %s is %#: only a report that says so is clean", (_, text, verdict) => {
    expect(readAuditReport(text).verdict).toBe(verdict);
  });

  it("fails where it could not check", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/audit.ts"], {
      encoding: "utf8",
      env: { ...process.env, npm_config_registry: "http://127.0.0.1:1/", npm_config_fetch_retries: "0" },
    });
    expect([status, stderr.trim()]).toEqual([2, "Could not check: the registry gave no audit report."]);
  });
});

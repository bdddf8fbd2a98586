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

/** Licences that a dependency may have. MPL-2.0 is allowed only for development dependencies. */
const ALLOWED = [
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Python-2.0",
];

describe("dependencies", () => {
  it.each(
    ["package.json", "sdk/package.json", "install-callback/package.json", "bench/package.json"].filter(
      (file) => existsSync(file),
    ),
  )("%s pins exact versions", (file) => {
    const {
      dependencies = {},
      devDependencies = {},
      overrides = {},
    } = JSON.parse(readFileSync(file, "utf8"));
    const versions = Object.values({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it("package-lock.json has an integrity hash for every package and names no registry", () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": "http/);
  });

  it("every package has an allowed licence; only development dependencies may have MPL-2.0", () => {
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

  it("the launcher installs packages without running their scripts", () => {
    expect(readFileSync("scripts/launch.cjs", "utf8")).toContain('"ci", "--ignore-scripts"');
  });
});

describe("the shipped code", () => {
  it("contains no devtools and nothing that writes a cache to disk", async () => {
    buildAll();
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

describe("the vulnerability check", () => {
  const report = (counts: object) =>
    JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: counts } });

  it.each([
    ["a report of no vulnerabilities", report({ low: 0, high: 0, critical: 0, total: 0 }), "clean"],
    ["a report of one vulnerability", report({ low: 1, high: 0, critical: 0, total: 1 }), "vulnerable"],
    ["an error from the registry", '{"message":"405 Method Not Allowed","error":{}}', "unknown"],
    ["an empty response", "", "unknown"],
    ["a report without its counts", '{"auditReportVersion":2}', "unknown"],
  ])("given %s, passes only if a report counts no vulnerabilities", (_, text, verdict) => {
    expect(readAuditReport(text).verdict).toBe(verdict);
  });

  it("fails if the registry returns no audit report", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/audit.ts"], {
      encoding: "utf8",
      env: { ...process.env, npm_config_registry: "http://127.0.0.1:1/", npm_config_fetch_retries: "0" },
    });
    expect([status, stderr.trim()]).toEqual([2, "Could not check: the registry gave no audit report."]);
  });
});

import { spawnSync } from "node:child_process";
import { readAuditReport } from "./audit-report.ts";

const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
const [command = "npm", ...before] = npm;
const { stdout } = spawnSync(command, [...before, "audit", "--json"], { encoding: "utf8" });
const report = readAuditReport(stdout);
switch (report.verdict) {
  case "clean":
    console.log("No known vulnerability.");
    break;
  case "vulnerable":
    console.error(`${report.total} known vulnerabilities. npm audit tells which.`);
    process.exit(1);
    break;
  case "unknown":
    console.error("Could not check: the registry gave no audit report.");
    process.exit(2);
}

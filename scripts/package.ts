import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import manifest from "../iris-app-manifest.ts";
import packageJson from "../package.json" with { type: "json" };
import { IRIS_ORIGIN, TOKEN_ORIGIN } from "../src/contract/hosts.ts";
import { buildAll } from "./build.ts";
import { manifestProblems } from "./package/check-manifest.ts";
import { allowedLicences, licenceList, shippedPackages, softwareBill } from "./package/software-bill.ts";
import { type ChosenTokenCallback, chooseTokenCallback } from "./package/token-callback.ts";

// Packs what Manager installs: the built remote, the manifest as JSON, the marketplace files, licences and SBOM.
const { name, version } = packageJson;
const target = resolve(process.env.PACKAGE_FOLDER ?? "dist/packages");
const file = join(target, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);

const problems = manifestProblems(manifest, { hosts: [IRIS_ORIGIN, TOKEN_ORIGIN], assetsFolder: "public" });
if (existsSync(file)) problems.push(`Version ${version} was packed before: raise it in package.json.`);
let tokenCallback: ChosenTokenCallback;
try {
  tokenCallback = chooseTokenCallback(process.argv, process.env);
} catch (error) {
  problems.push((error as Error).message);
}
const shipped = shippedPackages(JSON.parse(readFileSync("package-lock.json", "utf8")));
for (const { name, license } of shipped) {
  if (!allowedLicences.includes(license)) problems.push(`${name} is under ${license}, which is not allowed.`);
}
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

buildAll();
const staging = join(target, "staging");
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
cpSync("dist/extension", staging, { recursive: true });
const write = (path: string, content: string) => writeFileSync(join(staging, path), content);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
write(
  "package.json",
  asJson({ name, version, description: packageJson.description, license: packageJson.license }),
);
const { tokenCallback: _placeholder, ...packedManifest } = manifest;
write("iris-app-manifest.json", asJson({ ...packedManifest, ...(tokenCallback && { tokenCallback }) }));
write("sbom.cdx.json", asJson(softwareBill(name, version, shipped)));
write("LICENCES.txt", licenceList(shipped));
const packed = spawnSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", target], {
  cwd: staging,
  encoding: "utf8",
});
rmSync(staging, { recursive: true, force: true });
if (packed.status !== 0) {
  console.error(`npm pack failed: ${packed.stderr}`);
  process.exit(1);
}
console.log(file);

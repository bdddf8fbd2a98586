/** A package in a lock file. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The part of a `package-lock.json` that is read. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package that may be part of the shipped code. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Returns the root's production dependencies, including transitive ones, sorted by name. */
export function shippedPackages({ packages }: Lock): readonly Shipped[] {
  const found = new Map<string, Shipped>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const entry = packages[path];
    if (entry === undefined) return;
    if (entry.link && entry.resolved) {
      visit(entry.resolved);
      return;
    }
    if (path.includes("node_modules/")) {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const version = entry.version ?? "";
      found.set(`${name}@${version}`, { name, version, license: entry.license ?? "unknown" });
    }
    for (const name of Object.keys(entry.dependencies ?? {})) visit(locate(path, name));
  };
  // Node.js resolves to the nearest copy.
  const locate = (from: string, name: string): string => {
    for (
      let folder = from;
      ;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))
    ) {
      const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
      if (path in packages || folder === "" || !folder.includes("node_modules/")) {
        return path in packages ? path : `node_modules/${name}`;
      }
    }
  };
  visit("");
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Returns a bill of materials in CycloneDX 1.5. It names no registry. */
export function softwareBill(name: string, version: string, shipped: readonly Shipped[]): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components: shipped.map((one) => ({
      type: "library",
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`,
      licenses: [{ license: { id: one.license } }],
    })),
  };
}

/** Licences that shipped packages may have. */
export const allowedLicences: readonly string[] = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
];

/** Returns the list of licences, one package per line. */
export function licenceList(shipped: readonly Shipped[]): string {
  return `${shipped.map(({ name, version, license }) => `${name} ${version}: ${license}`).join("\n")}\n`;
}

/** One package of a lock file. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What is read of a `package-lock.json`. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package that may be in what is shipped. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Finds every package that the dependencies of the root lead to, by name; development ones are no part of it. */
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
  // The nearest copy counts, as Node.js looks for it.
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

/** Writes a bill of materials in CycloneDX 1.5. It names no registry. */
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

/** The licences that what is shipped may be under. */
export const allowedLicences: readonly string[] = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
];

/** Writes the list of licences, a line a package. */
export function licenceList(shipped: readonly Shipped[]): string {
  return `${shipped.map(({ name, version, license }) => `${name} ${version}: ${license}`).join("\n")}\n`;
}

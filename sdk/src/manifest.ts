/** Where an extension appears in Manager. Limited to the type that this app uses. */
export type ExtensionType = "ADMINISTRATION_EXTENSION";

/** Describes one extension of an app (Trackunit, "Extension points"). The spelling of `type` is assumed. */
export interface AdministrationExtensionManifest {
  /** Identifies the extension within the app. Also the name of the exposed module, without `./`. */
  readonly id: string;
  readonly type: ExtensionType;
  /** Folder of the extension's source, relative to the app's root. */
  readonly sourceRoot: string;
  readonly menuItem: { readonly name: string };
}

/** A scope that the app asks for. A user who installs the app may deny it if it is `optional`. */
export interface ManifestScope {
  readonly scope: string;
  readonly optional: boolean;
}

/** A CSP directive that a manifest may set. `default-src` is not allowed. */
export type CspDirective =
  | "script-src"
  | "style-src"
  | "img-src"
  | "font-src"
  | "connect-src"
  | "frame-src"
  | "media-src"
  | "worker-src";

/** Sources by CSP directive. `sandbox` lists features of the iframe's sandbox. */
export type CspHeader = { readonly [Directive in CspDirective]?: readonly string[] } & {
  readonly sandbox?: readonly string[];
};

/** When and for whom an app is installed. */
export type InstallationPolicy =
  | "PERMANENT"
  | "PREINSTALLED"
  | "ON_DEMAND"
  | "PREINSTALLED_REQUIRES_APPROVAL"
  | "ON_DEMAND_REQUIRES_APPROVAL";

/** Marketplace listing of an app. Paths are relative to the app's assets folder. */
export interface MarketplaceListing {
  readonly showInMarketplace: boolean;
  readonly name: string;
  /** Plain text, one sentence. */
  readonly description: string;
  /** Basic Markdown. */
  readonly fullDescriptionPath: string;
  readonly logoPath: string;
  readonly assets: readonly (
    | { readonly type: "IMAGE"; readonly path: string }
    | { readonly type: "VIDEO"; readonly url: string }
  )[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
}

/** Manifest of an IrisX app (Trackunit, "Project structure" and "Controlling marketplace behavior"). */
export interface IrisAppManifest {
  readonly specVersion: "1.1";
  /** The package's name. */
  readonly moduleFederationName: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly cspHeader: CspHeader;
  /** Features of the frame's permissions policy, e.g. `clipboard-write`. */
  readonly permissionsPolicy: readonly string[];
  readonly installation: {
    readonly accountIds: "ALL_ACCOUNTS" | readonly string[];
    readonly pricingPlanPolicy: Readonly<Record<string, InstallationPolicy>>;
  };
  readonly marketplace: MarketplaceListing;
  readonly scopes: readonly ManifestScope[];
  /** URL that Manager calls when the app is installed or uninstalled, for apps that work without a browser. */
  readonly tokenCallback?: { readonly url: string };
  readonly extensions: readonly AdministrationExtensionManifest[];
}

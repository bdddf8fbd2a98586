/** Where an extension appears in Manager. The slice knows the one this app uses. */
export type ExtensionType = "ADMINISTRATION_EXTENSION";

/** Describes one extension of an app (Trackunit, "Extension points"). The spelling of `type` is assumed. */
export interface AdministrationExtensionManifest {
  /** Identifies the extension within the app; also the exposed module's name without `./`. */
  readonly id: string;
  readonly type: ExtensionType;
  /** The folder of the extension's source, from the app's root. */
  readonly sourceRoot: string;
  readonly menuItem: { readonly name: string };
}

/** A scope the app asks for; a user who installs the app may deny it when it is `optional`. */
export interface ManifestScope {
  readonly scope: string;
  readonly optional: boolean;
}

/** A CSP directive of the manifest. `default-src` may not be set. */
export type CspDirective =
  | "script-src"
  | "style-src"
  | "img-src"
  | "font-src"
  | "connect-src"
  | "frame-src"
  | "media-src"
  | "worker-src";

/** CSP directives with their sources; `sandbox` asks for features of the iframe's sandbox. */
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

/** What the marketplace shows of an app. Paths are relative to the app's assets folder. */
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

/** Describes an IrisX app to Manager (Trackunit, "Project structure" and "Controlling marketplace behavior"). */
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
  /** Where Manager says that the app was installed or uninstalled, for apps that work without a browser. */
  readonly tokenCallback?: { readonly url: string };
  readonly extensions: readonly AdministrationExtensionManifest[];
}

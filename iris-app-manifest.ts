import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import packageJson from "./package.json" with { type: "json" };
import { INSTALL_CALLBACK_ORIGIN } from "./src/contract/hosts.ts";
import { INSTALL_CALLBACK_PATH } from "./src/contract/paths.ts";

/** What Manager reads about this app. Hosts are the production ones. */
const manifest: IrisAppManifest = {
  specVersion: "1.1",
  moduleFederationName: packageJson.name,
  dependencies: packageJson.dependencies,
  devDependencies: packageJson.devDependencies,
  cspHeader: {
    "connect-src": ["https://iris.trackunit.com", "https://auth.trackunit.com"],
    // Scripts, because the app is one; the same origin, because without it every request would come from "null".
    sandbox: ["allow-scripts", "allow-same-origin"],
  },
  permissionsPolicy: ["clipboard-write"],
  installation: {
    accountIds: "ALL_ACCOUNTS",
    pricingPlanPolicy: { ALL_PLANS: "ON_DEMAND" },
  },
  marketplace: {
    showInMarketplace: true,
    name: "API Keys",
    description:
      "Create keys for your integrations, choose what each may do, and test them before you hand them over.",
    fullDescriptionPath: "marketplace-description.md",
    logoPath: "logo.svg",
    assets: [{ type: "IMAGE", path: "api-keys.png" }],
    tags: ["API", "OAuth", "security", "integrations"],
    categories: ["System Integrators", "Data Feeds"],
  },
  scopes: [
    // Every call of the app lists or changes API Keys.
    { scope: "account.api-key.manage", optional: false },
    // The history of a key; without it the app works and says that the history is not available.
    { scope: "account.audit-log.view", optional: true },
    // Test-minting through Manager, where the token endpoint lets no browser in; without it the app tries directly.
    { scope: "api.iris.app.proxy.fetch", optional: true },
  ],
  tokenCallback: { url: `${INSTALL_CALLBACK_ORIGIN}${INSTALL_CALLBACK_PATH}` },
  extensions: [
    {
      id: "api-keys-extension",
      type: "ADMINISTRATION_EXTENSION",
      sourceRoot: "src",
      menuItem: { name: "API Keys" },
    },
  ],
};

export default manifest;

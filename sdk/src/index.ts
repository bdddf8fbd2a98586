export {
  type ConnectionFailure,
  createFrameConnection,
  type FrameConnection,
  type FrameConnectionState,
  readFrameConfiguration,
} from "./frame-connection.ts";
export type {
  AdministrationExtensionManifest,
  CspDirective,
  CspHeader,
  ExtensionType,
  InstallationPolicy,
  IrisAppManifest,
  ManifestScope,
  MarketplaceListing,
} from "./manifest.ts";
export type { CurrentUser, Environment, FrameConfiguration, ManagerContext, Toast } from "./messages.ts";
export {
  TrackunitProviders,
  useCurrentUser,
  useEnvironment,
  useLanguage,
  useManagerConnection,
  useToast,
  useToken,
} from "./trackunit-providers.tsx";

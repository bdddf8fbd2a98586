/** One scope of the published catalogue. */
export interface PublishedScope {
  readonly scope: string;
  readonly description: string;
}

/**
 * The scopes that Trackunit publishes for app tokens, with their published descriptions.
 *
 * Trackunit published the page twice, with lists of different length. This is the longer one, which is assumed to be
 * the newer. It is assumed that API Keys may have the same scopes. (Trackunit, "IrisX App Tokens and API access")
 */
export const scopeCatalogue: readonly PublishedScope[] = [
  { scope: "account.access-management.manage", description: "Can manage Access Management" },
  { scope: "account.alert.manage", description: "Can manage alerts" },
  { scope: "account.alert.view", description: "Can view alerts" },
  { scope: "account.api-key.manage", description: "Can manage API keys" },
  { scope: "account.asset.manage", description: "Can manage assets" },
  { scope: "account.audit-log.view", description: "Can view audit logs" },
  { scope: "account.billing.manage", description: "Can manage billing" },
  { scope: "account.custom-fields.manage", description: "Can manage custom fields" },
  { scope: "account.customer.manage", description: "Can manage customers" },
  { scope: "account.delete", description: "Can delete account" },
  { scope: "account.event.manage", description: "Can manage events" },
  { scope: "account.event.report-issue", description: "Can report issue as event" },
  { scope: "account.group.manage", description: "Can manage groups" },
  { scope: "account.manage", description: "Can manage account" },
  { scope: "account.marketplace.app.install", description: "Can install apps from marketplace" },
  {
    scope: "account.service-management.network.manage",
    description: "Can manage networks in service management",
  },
  {
    scope: "account.service-management.network.view",
    description: "Can view networks in service management",
  },
  {
    scope: "account.service-management.service-plan.assignment.manage",
    description: "Can manage assignment of service plans in service management",
  },
  {
    scope: "account.service-management.service-plan.assignment.report",
    description: "Can report assignment of service plans in service management",
  },
  {
    scope: "account.service-management.service-plan.assignment.service-registration.register",
    description: "Can manage service registration on service plans in service management",
  },
  {
    scope: "account.service-management.service-plan.assignment.service-registration.view",
    description: "Can view service registration on service plans in service management",
  },
  {
    scope: "account.service-management.service-plan.assignment.view",
    description: "Can view service plan assignments in service management",
  },
  {
    scope: "account.service-management.service-plan.manage",
    description: "Can manage service plans in service management",
  },
  {
    scope: "account.service-management.service-plan.view",
    description: "Can view service plans in service management",
  },
  { scope: "account.site.manage", description: "Can manage sites" },
  { scope: "account.support-access.approval-flow", description: "Can approve support access requests" },
  { scope: "account.user.manage", description: "Can manage users" },
  { scope: "account.view", description: "Can view account" },
  {
    scope: "account.iris.app.store-secret",
    description: "Can store secrets when configuring IrisX App",
  },
  { scope: "asset.view", description: "Can view assets" },
  {
    scope: "api.iris.app.proxy.fetch",
    description: "Can make external HTTP requests using Proxy service",
  },
];

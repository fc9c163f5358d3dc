/**
 * The row-level security expression of every tenant table, in PostgreSQL's own spelling so that the
 * schema comparison finds no difference, and wrapped in a sub-select so that the setting is read once
 * a query and not once a row. Without a tenant context the setting is missing: an error, never data.
 */
const currentAccount =
  "( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)";

/** Set by `forkForTenant` for developers only; a missing setting is no developer. */
const isDeveloper = "(current_setting('app.developer'::text, true) = 'on'::text)";

/** The ORM's own filter is the second wall: it adds the account to every query of a forked manager. */
function tenantFilter(property: string) {
  return {
    name: 'tenant',
    cond: (parameters: Record<string, unknown>) => ({ [property]: parameters.accountId }),
    default: true,
  };
}

/**
 * Editors and viewers see the sites they were granted (spec/domain.md). Without the parameter, which
 * `forkForTenant` sets, every site of the account is seen: owners, admins and workers.
 */
function grantedFilter(property: string) {
  return {
    name: 'granted',
    cond: (parameters?: { siteIds?: readonly string[] | null }) =>
      parameters?.siteIds ? { [property]: { $in: parameters.siteIds } } : {},
    default: true,
    args: false,
  };
}

/** The same where a row may belong to no site: those are everybody's. */
const grantedOrNoSiteFilter = {
  ...grantedFilter('siteId'),
  cond: (parameters?: { siteIds?: readonly string[] | null }) =>
    parameters?.siteIds ? { $or: [{ siteId: null }, { siteId: { $in: parameters.siteIds } }] } : {},
};

const ownRows = `(account_id = ${currentAccount})`;
const tenantPolicies = [{ name: 'tenant', using: ownRows, check: ownRows }];

/** Entity options of every table with an `account_id` and no site. */
export const tenantTable = {
  policies: tenantPolicies,
  rowLevelSecurity: 'force' as const,
  filters: { tenant: tenantFilter('accountId') },
};

/** Entity options of every table with a `site_id`. */
export const siteTable = {
  ...tenantTable,
  filters: { ...tenantTable.filters, granted: grantedFilter('siteId') },
};

/** Entity options of a table whose `site_id` may be empty. */
export const optionalSiteTable = {
  ...tenantTable,
  filters: { ...tenantTable.filters, granted: grantedOrNoSiteFilter },
};

/** Entity options of the sites themselves. */
export const sitesTable = {
  ...tenantTable,
  filters: { ...tenantTable.filters, granted: grantedFilter('id') },
};

const ownAccountOrDeveloper = `((id = ${currentAccount}) OR ${isDeveloper})`;

/** Entity options of the account table itself: its own id is the tenant. Developers see every account. */
export const accountTable = {
  policies: [{ name: 'tenant', using: ownAccountOrDeveloper, check: ownAccountOrDeveloper }],
  rowLevelSecurity: 'force' as const,
  filters: { tenant: tenantFilter('id') },
};

/** Entity options of the tables every tenant reads and only developers change. */
export const globalTable = {
  policies: [
    { name: 'read', command: 'select' as const, using: 'true' },
    { name: 'developer', using: isDeveloper, check: isDeveloper },
  ],
  // Not forced: migrations fill these tables as their owner.
  rowLevelSecurity: true,
};

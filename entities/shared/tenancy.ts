/**
 * The row-level security expression of every tenant table, in PostgreSQL's own spelling so that the
 * schema comparison finds no difference, and wrapped in a sub-select so that the setting is read once
 * a query and not once a row. Without a tenant context the setting is missing: an error, never data.
 */
const currentAccount =
  "( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)";

function tenantPolicy(column: string) {
  const expression = `(${column} = ${currentAccount})`;
  return { name: 'tenant', using: expression, check: expression };
}

/** The ORM's own filter is the second wall: it adds the account to every query of a forked manager. */
function tenantFilter(property: string) {
  return {
    tenant: {
      name: 'tenant',
      cond: (parameters: Record<string, unknown>) => ({ [property]: parameters.accountId }),
      default: true,
    },
  };
}

/** Entity options of every table with an `account_id`. */
export const tenantTable = {
  policies: [tenantPolicy('account_id')],
  rowLevelSecurity: 'force' as const,
  filters: tenantFilter('accountId'),
};

/** Entity options of the account table itself: its own id is the tenant. */
export const accountTable = {
  policies: [tenantPolicy('id')],
  rowLevelSecurity: 'force' as const,
  filters: tenantFilter('id'),
};

import type { Exchange, Route, Tenant } from '#api/shared/route-record.ts';
import { callerOf } from '#api/shared/signed-in-user.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { Account } from '#entities/identity/account.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';

type Elsewhere = (exchange: Exchange, tenant: Tenant) => Tenant;

/** Persons only: a developer's API key sees what any key of its account sees. */
function forDevelopers(route: Route, elsewhere: Elsewhere): Route {
  return {
    record: route.record,
    run(exchange) {
      const { tenant } = exchange;
      const stays = !tenant || !roleHas(tenant.user.role, 'develop') || tenant.user.apiKey;
      return route.run(stays ? exchange : { ...exchange, tenant: elsewhere(exchange, tenant) });
    },
  };
}

/**
 * A developer's request works inside the account that the path names; everybody else's stays in their own,
 * where another account's id is not found.
 */
export function inAccountOfPath(route: Route): Route {
  return forDevelopers(route, ({ request, dependencies }, { user }) => {
    const accountId = String(request.params.id);
    const em = forkForTenant(dependencies.orm, accountId, callerOf(user, request.ip));
    return { user: { ...user, accountId }, em };
  });
}

/** A developer's list is of all accounts: the filter is lifted, the database lets developers see them. */
export function overAllAccounts(route: Route): Route {
  return forDevelopers(route, (_exchange, { user, em }) => {
    em.addFilter({ name: 'tenant', cond: {}, entity: Account });
    return { user, em };
  });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { deleteRoute, listRoute, retrieveRoute, updateRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { accountPatch } from '#contracts/api/identity/accounts.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import type { Account } from '#entities/identity/account.ts';
import { changeAccount } from '#entities/identity/change-account.ts';
import { closeAccount } from '#entities/identity/close-account.ts';
import { User } from '#entities/identity/user.ts';
import { accountResource } from './account-resource.ts';
import { inAccountOfPath, overAllAccounts } from './as-developer.ts';
import { createAccount } from './create.ts';
import { tellTakenSlug } from './tell-taken-slug.ts';
import { transferOwnershipRoute } from './transfer-ownership.ts';

type Patch = z.output<typeof accountPatch>;

const list = declareList({
  search: ['name', 'slug'],
  filters: {
    status: { property: 'status', kind: 'text' },
    plan_id: { property: 'planId', kind: 'id' },
  },
  ordering: { name: 'name', credits: 'credits' },
});

/** Who changes a field that an admin may not; as GET gave them these fields are taken from everybody. */
const permissionOfField = {
  auto_topup_enabled: 'manage_account',
  plan_id: 'develop',
  status: 'develop',
  throttle_rates: 'develop',
} as const;

function assertMayChange(user: SignedInUser, present: Patch, body: Patch): void {
  const fields = Object.keys(permissionOfField) as (keyof typeof permissionOfField)[];
  const refused = fields.filter(
    (field) =>
      body[field] !== undefined &&
      JSON.stringify(body[field]) !== JSON.stringify(present[field]) &&
      (!roleHas(user.role, permissionOfField[field]) || user.apiKey !== undefined),
  );
  if (refused.length === 0) return;
  const errors = Object.fromEntries(refused.map((field) => [field, ['Permission denied']]));
  throw new AppError('permission_denied', { errors });
}

async function apply(em: EntityManager, account: Account, body: Patch, user: SignedInUser) {
  assertMayChange(user, accountResource.present(account), body);
  const change = {
    name: body.name,
    slug: body.slug,
    lowCreditThreshold: body.low_credit_threshold,
    autoTopupEnabled: body.auto_topup_enabled,
    planId: body.plan_id,
    status: body.status,
    throttleRates: body.throttle_rates,
  };
  await changeAccount(em, account, change);
  await em.flush().catch(tellTakenSlug);
}

function close(em: EntityManager, account: Account, actor: SignedInUser): Promise<void> {
  return em.transactional(async (inner) => {
    if ((await inner.count(User, { id: actor.id })) > 0) {
      throw conflict('You cannot close your own account');
    }
    await closeAccount(inner, inner.merge(account));
  });
}

export const accountRoutes = [
  overAllAccounts(listRoute(accountResource, list)),
  createAccount,
  inAccountOfPath(retrieveRoute(accountResource)),
  inAccountOfPath(
    updateRoute(accountResource, 'patch', { permission: 'administer', body: accountPatch, apply }),
  ),
  inAccountOfPath(deleteRoute(accountResource, 'develop', close)),
  inAccountOfPath(transferOwnershipRoute),
];

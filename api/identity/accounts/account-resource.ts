import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { accountRow, readOnlyOfAccount } from '#contracts/api/identity/accounts.ts';
import { Account } from '#entities/identity/account.ts';

/** An account as the API answers it. */
export const accountResource: Resource<Account, typeof accountRow> = {
  entity: Account,
  path: 'auth/accounts/',
  tag: 'Accounts',
  noun: 'account',
  throttle: 'auth',
  deletion:
    'Closes it: nobody of it gets in any more, what runs is cancelled, keys, open invitations and the subscription end. Its rows and its ledger stay; another `status` opens it again and lets its owner in.',
  row: accountRow,
  readOnlyFields: readOnlyOfAccount,
  present: (account) => ({
    ...presentRow(account),
    name: account.name,
    slug: account.slug,
    owner_id: account.ownerId ?? null,
    plan_id: account.planId ?? null,
    status: account.status,
    is_system: account.isSystem,
    credits: account.credits,
    low_credit_threshold: account.lowCreditThreshold,
    auto_topup_enabled: account.autoTopupEnabled,
    throttle_rates: account.throttleRates,
  }),
};

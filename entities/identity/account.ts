import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { accountTable } from '#entities/shared/tenancy.ts';

const accountStatuses = ['active', 'trial', 'suspended', 'cancelled'] as const;

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'igny8_accounts',
  properties: {
    ...baseColumns,
    name: p.text(),
    slug: p.text().unique(),
    ownerId: p.uuid().nullable(),
    planId: p.uuid().nullable(),
    status: p.enum(accountStatuses).default('active'),
    isSystem: p.boolean().default(false),
    credits: p.integer().default(0),
    lowCreditThreshold: p.integer().default(100),
    autoTopupEnabled: p.boolean().default(false),
    /** Own throttle rates by scope (`{planner: '120/min'}`), over those of the plan. */
    throttleRates: p.json<Record<string, string>>().defaultRaw("'{}'"),
    /**
     * The run that used the one article an account may generate before its e-mail is verified. No foreign
     * key: the purge of old runs must not give the article back.
     */
    unverifiedArticleRunId: p.uuid().nullable(),
  },
  checks: [{ name: 'igny8_accounts_credits_check', expression: 'credits >= 0' }],
  ...accountTable,
});

/** The tenant. `credits` is the balance: the sum of its ledger at all times, kept by the ledger's own trigger. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

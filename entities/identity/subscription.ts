import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const subscriptionStatuses = [
  'trial',
  'pending',
  'active',
  'past_due',
  'canceling',
  'cancelled',
  'expired',
  'failed',
] as const;

const SubscriptionSchema = defineEntity({
  name: 'Subscription',
  tableName: 'igny8_subscriptions',
  properties: {
    ...tenantColumns,
    planId: p.uuid(),
    status: p.enum(subscriptionStatuses),
    provider: p.enum(['stripe', 'dodo', 'paypal', 'manual'] as const).default('manual'),
    providerIds: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    currentPeriodStart: timestamp(),
    currentPeriodEnd: timestamp(),
    cancelAtPeriodEnd: p.boolean().default(false),
    downgradeToPlanId: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_subscriptions_live_unique',
      expression:
        "create unique index igny8_subscriptions_live_unique on igny8_subscriptions (account_id) where status in ('trial', 'active', 'past_due', 'canceling')",
    },
  ],
  ...tenantTable,
});

/** What an account subscribes to; one live one an account. */
export class Subscription extends SubscriptionSchema.class {}
SubscriptionSchema.setClass(Subscription);

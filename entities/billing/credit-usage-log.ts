import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const CreditUsageLogSchema = defineEntity({
  name: 'CreditUsageLog',
  tableName: 'igny8_credit_usage_logs',
  properties: {
    ...tenantColumns,
    operation: p.text(),
    creditsUsed: p.integer(),
    /** Micro-dollars; null when the model's price is unknown. */
    costUsdMicros: p.integer().columnType('bigint').nullable(),
    model: p.text().nullable(),
    tokensIn: p.integer().default(0),
    tokensOut: p.integer().default(0),
    runId: p.uuid().nullable(),
    relatedObjectType: p.text().nullable(),
    relatedObjectId: p.uuid().nullable(),
    metadata: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...tenantTable,
});

/** One row a settled operation: what it was, what it cost, what it made. */
export class CreditUsageLog extends CreditUsageLogSchema.class {}
CreditUsageLogSchema.setClass(CreditUsageLog);

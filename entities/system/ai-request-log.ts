import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AiRequestLogSchema = defineEntity({
  name: 'AiRequestLog',
  tableName: 'igny8_ai_request_logs',
  properties: {
    ...tenantColumns,
    runId: p.uuid().nullable(),
    functionName: p.text(),
    provider: p.text(),
    model: p.text(),
    /** By which of the keys: `account:2`; never the key. */
    keyName: p.text().nullable(),
    promptVersion: p.text().nullable(),
    /** The step of the run, as the workflow names it; null outside a step. */
    step: p.text().nullable(),
    /** 0 the question, from 1 on what is asked again in the same step. */
    turn: p.integer().default(0),
    attempt: p.integer(),
    tokensIn: p.integer().default(0),
    /** Those of `tokensIn` that cost less, because the vendor still knew them. */
    tokensCached: p.integer().default(0),
    tokensOut: p.integer().default(0),
    /** Micro-dollars; null when the price is unknown. */
    costUsdMicros: p.integer().columnType('bigint').nullable(),
    latencyMilliseconds: p.integer(),
    status: p.enum(['ok', 'failed', 'refused', 'truncated'] as const),
    error: p.text().nullable(),
  },
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...tenantTable,
});

/** Every call of a model: tokens, cost, latency, outcome. */
export class AiRequestLog extends AiRequestLogSchema.class {}
AiRequestLogSchema.setClass(AiRequestLog);

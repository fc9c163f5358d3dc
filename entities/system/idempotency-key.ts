import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'igny8_idempotency_keys',
  properties: {
    ...tenantColumns,
    userId: p.uuid(),
    /** The header as sent. */
    key: p.text(),
    /** SHA-256 of method, path and body, encrypted. */
    requestHash: p.text(),
    status: p.integer().nullable(),
    body: p.json<Record<string, unknown>>().nullable(),
    expiresAt: timestamp(),
  },
  indexes: [{ properties: ['expiresAt'] }],
  uniques: [{ properties: ['accountId', 'userId', 'key'] }],
  ...tenantTable,
});

/** The answer a request with an `Idempotency-Key` was given, for 24 hours. */
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);

import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

export const creditTransactionTypes = [
  'purchase',
  'subscription',
  'reservation',
  'settlement',
  'release',
  'refund',
  'adjustment',
  'expiry',
] as const;

const CreditTransactionSchema = defineEntity({
  name: 'CreditTransaction',
  tableName: 'igny8_credit_transactions',
  properties: {
    ...tenantColumns,
    /** Order within the ledger. */
    sequence: p
      .integer()
      .columnType('bigint')
      .defaultRaw("nextval('igny8_credit_transactions_sequence'::regclass)")
      // MikroORM does not read this default back from the database.
      .ignoreSchemaChanges('default'),
    type: p.enum(creditTransactionTypes),
    /** Credits; negative takes from the balance. */
    amount: p.integer(),
    /** Written by the ledger's trigger, which also moves the balance of the account. */
    balanceAfter: p.integer().default(0),
    description: p.text(),
    metadata: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    idempotencyKey: p.text(),
    runId: p.uuid().nullable(),
  },
  uniques: [{ properties: ['accountId', 'idempotencyKey'] }],
  indexes: [
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'sequence', 'id'] },
    { properties: ['accountId', 'runId'] },
  ],
  ...tenantTable,
});

/** A line of the append-only ledger: the database refuses to change or delete one. */
export class CreditTransaction extends CreditTransactionSchema.class {}
CreditTransactionSchema.setClass(CreditTransaction);

import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const PaidCallLeaseSchema = defineEntity({
  name: 'PaidCallLease',
  tableName: 'igny8_paid_call_leases',
  properties: {
    ...tenantColumns,
    /** Run id of the workflow and id of the activity: the same in every attempt. */
    activityKey: p.text(),
    /** The attempt that holds it; a late one of before must not free the lease of its successor. */
    attempt: p.integer(),
    /** When it is free again though nobody gave it back. */
    expiresAt: timestamp(),
  },
  uniques: [{ properties: ['accountId', 'activityKey'] }],
  ...tenantTable,
});

/** The right of one account to one more paid call at once; held while the call lasts. */
export class PaidCallLease extends PaidCallLeaseSchema.class {}
PaidCallLeaseSchema.setClass(PaidCallLease);

import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const StorageUsageSchema = defineEntity({
  name: 'StorageUsage',
  tableName: 'igny8_storage_usages',
  properties: {
    ...tenantColumns,
    bytes: p.bigint('number').default(0),
  },
  uniques: [{ properties: ['accountId'] }],
  ...tenantTable,
});

/** What the pictures of an account take, variants and Trash included; kept by the database. */
export class StorageUsage extends StorageUsageSchema.class {}
StorageUsageSchema.setClass(StorageUsage);

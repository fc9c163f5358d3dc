import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AuditLogSchema = defineEntity({
  name: 'AuditLog',
  tableName: 'igny8_audit_logs',
  properties: {
    ...tenantColumns,
    userId: p.uuid().nullable(),
    apiKeyId: p.uuid().nullable(),
    action: p.text(),
    /** Singular table name without its prefix: `site`, `api_key`. */
    objectType: p.text(),
    objectId: p.uuid(),
    /** Names of the columns an update changed. */
    changedFields: p.json<string[]>().defaultRaw("'[]'"),
    address: p.text().nullable(),
  },
  indexes: [
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'objectType', 'objectId'] },
  ],
  ...tenantTable,
});

/** Who did what to which object, when, from where. Written by triggers, append-only. */
export class AuditLog extends AuditLogSchema.class {}
AuditLogSchema.setClass(AuditLog);

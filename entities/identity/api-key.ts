import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ApiKeyScope } from '#contracts/api/shared/permissions.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'igny8_api_keys',
  properties: {
    ...tenantColumns,
    /** Who made it: the key acts with this user's role, within its scopes. */
    userId: p.uuid(),
    name: p.text(),
    /** The first characters of the key, to tell keys apart. */
    prefix: p.text(),
    keyHash: p.text().unique().hidden(),
    scopes: p.json<ApiKeyScope[]>(),
    expiresAt: timestamp().nullable(),
    lastUsedAt: timestamp().nullable(),
    revokedAt: timestamp().nullable(),
  },
  indexes: [{ properties: ['accountId', 'userId'] }],
  ...tenantTable,
});

/** A key for plugins and scripts; shown once, only its SHA-256 is kept. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);

import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  tableName: 'igny8_refresh_tokens',
  properties: {
    ...tenantColumns,
    userId: p.uuid(),
    familyId: p.uuid(),
    tokenHash: p.text().unique(),
    expiresAt: timestamp(),
    usedAt: timestamp().nullable(),
    revokedAt: timestamp().nullable(),
  },
  indexes: [{ properties: ['accountId', 'familyId'] }, { properties: ['accountId', 'userId'] }],
  ...tenantTable,
});

/** One rotation step of a sign-in; only the SHA-256 of the token is kept. */
export class RefreshToken extends RefreshTokenSchema.class {}
RefreshTokenSchema.setClass(RefreshToken);
